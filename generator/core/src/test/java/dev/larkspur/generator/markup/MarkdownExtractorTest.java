package dev.larkspur.generator.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.source.SourceLocation;
import org.junit.jupiter.api.Test;

class MarkdownExtractorTest {

  @Test
  void commonIndentationIsRemoved() {
    assertThat(rich("\n\tFirst line.\n\n    - a\n      - b\n    "))
        .isEqualTo("First line.\n\n- a\n  - b");
  }

  @Test
  void elementsThatHoldDataAreRemoved() {
    assertThat(
            rich(
                """
                A kind.

                **可选值有**：
                <md-enum>
                <md-enum-item key="a" >first</md-enum-item>
                <md-enum-item key="b" >second</md-enum-item>
                </md-enum>

                More. <md-tooltip>A hint.</md-tooltip>
                """))
        .isEqualTo("A kind.\n\n**可选值有**：\n\nMore.");
  }

  @Test
  void aScopeElementIsReplacedByItsName() {
    assertThat(rich("Needs <md-perm name=\"im:message\" desc=\"x\">Read all</md-perm> to be read."))
        .isEqualTo("Needs `im:message` to be read.");
    assertThat(rich("<md-perm name=\"a:b\">x</md-perm><md-perm name=\"c:d\">y</md-perm>"))
        .isEqualTo("`a:b` `c:d`");
  }

  @Test
  void aScopeElementWithoutANameIsText() {
    assertThat(rich("Needs <md-perm href=\"/x\">to read all</md-perm>."))
        .isEqualTo("Needs to read all.");
  }

  @Test
  void textBetweenEnumItemsIsKept() {
    assertThat(
            rich(
                "<md-enum>\n<md-enum-item key=\"a\">x</md-enum-item>\n**Needs a scope**\n</md-enum-item>\n</md-enum>"))
        .isEqualTo("**Needs a scope**");
  }

  @Test
  void anUnclosedItemEndsAtTheNextItemOrWithItsList() {
    assertThat(
            rich(
                "<md-enum><md-enum-item key=\"a\">x<md-enum-item key=\"b\">y</md-enum-item></md-enum>z"))
        .isEqualTo("z");
    assertThat(rich("<md-enum><md-enum-item key=\"a\">x</md-enum>z")).isEqualTo("z");
  }

  @Test
  void otherElementsLoseOnlyTheirTags() {
    assertThat(
            rich(
                "<md-tag mode=\"inline\" type=\"token-user\">user_access_token</md-tag> or <md-text>b"))
        .isEqualTo("user_access_token or b");
  }

  @Test
  void markdownEntitiesAndHtmlAreUnchanged() {
    String text = "a&lt;b <br> **c** `d` <sheetId> [e](/ssl:ttdoc/f)";

    assertThat(rich(text)).isEqualTo(text);
  }

  @Test
  void blankLinesCollapseAndOtherSpacesBecomePlain() {
    assertThat(rich("a\u00a0b\u200b\n\n\n \n\nc")).isEqualTo("a b\n\nc");
  }

  @Test
  void pipesAreUnescaped() {
    Reading reading = Reading.of("| 名称 | 描述 |\n|---|---|\n| a | x \\| y |\n");

    assertThat(reading.cell(0, 1).markdown()).isEqualTo("x | y");
    assertThat(reading.cell(0, 1).text()).isEqualTo("x | y");
  }

  @Test
  void offsetsMapToLocationsOnThePage() {
    Reading reading =
        Reading.of(
            "<md-table><md-tbody><md-tr><md-td>a</md-td><md-td>\n\tOne.\n\n"
                + "\t<md-perm name=\"a:b\">x</md-perm>\n\t\u200bTwo <md-text>three</md-text> four"
                + "\n\t</md-td></md-tr></md-tbody></md-table>");
    Cell cell = reading.cell(0, 1);

    assertThat(place(cell, "One")).isEqualTo("2:2");
    assertThat(place(cell, "`a:b`")).isEqualTo("4:2");
    assertThat(place(cell, "Two")).isEqualTo("5:3");
    assertThat(place(cell, "four")).isEqualTo("5:32");
    assertThat(place(Reading.of("|a|b|\n|-|-|\n|c|d \\| e|\n").cell(0, 1), "e")).isEqualTo("3:9");
  }

  private static String place(Cell cell, String text) {
    SourceLocation location = cell.locationOf(cell.markdown().indexOf(text));
    return location.line() + ":" + location.column();
  }

  private static String rich(String text) {
    return MarkdownExtractor.of(Reading.slice(text));
  }
}
