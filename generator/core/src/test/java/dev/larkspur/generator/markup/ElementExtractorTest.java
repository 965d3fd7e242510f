package dev.larkspur.generator.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ElementExtractorTest {

  @Test
  void elementsOfAnyDepthAreFoundInOrder() {
    Cell cell =
        cell(
            """
            <md-enum>
            <md-enum-item key="a" >first <md-perm name="p" desc="d" tags=""></md-perm></md-enum-item>
            <md-enum-item key="-1" >second
            </md-enum-item>
            </md-enum>
            """);

    assertThat(cell.elements())
        .extracting(Element::name)
        .containsExactly("md-enum", "md-enum-item", "md-perm", "md-enum-item");
    assertThat(cell.elements("md-enum-item"))
        .extracting(element -> element.attribute("key") + "=" + element.text())
        .containsExactly("a=first", "-1=second");
    assertThat(cell.elements("md-enum-item").get(1).location()).hasToString("page.md:4:1");
    Element scope = cell.elements("md-perm").get(0);
    assertThat(scope.attribute("name")).isEqualTo("p");
    assertThat(scope.attribute("desc")).isEqualTo("d");
    assertThat(scope.attribute("tags")).isEmpty();
  }

  @Test
  void anOpeningItemEndsThePreviousOne() {
    Cell cell = cell("<md-enum><md-enum-item key=\"a\">x\n<md-enum-item key=\"b\">y</md-enum>");

    assertThat(cell.elements("md-enum-item")).extracting(Element::text).containsExactly("x", "y");
  }

  @Test
  void strayClosingTagsAreIgnored() {
    Reading reading =
        Reading.of(
            "<md-table>\n<md-tr><md-td>"
                + "<md-enum><md-enum-item key=\"a\">x</md-enum-item></md-enum-item></md-enum>"
                + "</md-td></md-tr>\n</md-table>\n");

    assertThat(reading.cell(0, 0).elements("md-enum-item"))
        .extracting(Element::text)
        .containsExactly("x");
    assertThat(reading.rules()).containsExactly("2:62 TAG_UNMATCHED");
  }

  @Test
  void aMisspelledAttributeKeepsItsName() {
    Element tag =
        cell("<md-tag ype=\"token-tenant\">tenant_access_token</md-tag>").elements().get(0);

    assertThat(tag.attribute("type")).isEmpty();
    assertThat(tag.attribute("ype")).isEqualTo("token-tenant");
    assertThat(tag.text()).isEqualTo("tenant_access_token");
  }

  @Test
  void aCellWithoutElementsGivesNone() {
    assertThat(cell("a <b>c</b> <sheetId>").elements()).isEqualTo(List.of());
  }

  private static Cell cell(String content) {
    return Reading.of("<md-table><md-tr><md-td>\n" + content + "</md-td></md-tr></md-table>\n")
        .cell(0, 0);
  }
}
