package dev.larkspur.generator.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RichReadingTest {

  @Test
  void linesLoseTheIndentationTheyShare() {
    assertThat(rich("\n\tFirst line.\n\n    - a\n      - b\n    "))
        .isEqualTo("First line.\n\n- a\n  - b");
  }

  @Test
  void elementsThatAreDataGoWithWhatTheyHold() {
    assertThat(
            rich(
                """
                A kind.

                **可选值有**：
                <md-enum>
                <md-enum-item key="a" >first</md-enum-item>
                <md-enum-item key="b" >second</md-enum-item>
                </md-enum>

                More. <md-perm name="im:message" desc="x">x</md-perm>
                """))
        .isEqualTo("A kind.\n\n**可选值有**：\n\nMore.");
  }

  @Test
  void whatStandsLooseAmongEnumItemsStays() {
    assertThat(
            rich(
                "<md-enum>\n<md-enum-item key=\"a\">x</md-enum-item>\n**Needs a scope**\n</md-enum-item>\n</md-enum>"))
        .isEqualTo("**Needs a scope**");
  }

  @Test
  void anItemThatIsNeverClosedEndsAtTheNextOrWithItsList() {
    assertThat(
            rich(
                "<md-enum><md-enum-item key=\"a\">x<md-enum-item key=\"b\">y</md-enum-item></md-enum>z"))
        .isEqualTo("z");
    assertThat(rich("<md-enum><md-enum-item key=\"a\">x</md-enum>z")).isEqualTo("z");
  }

  @Test
  void ofOtherElementsOnlyTheTagsGo() {
    assertThat(
            rich(
                "<md-tag mode=\"inline\" type=\"token-user\">user_access_token</md-tag> or <md-text>b"))
        .isEqualTo("user_access_token or b");
  }

  @Test
  void markdownEntitiesAndHtmlStayAsWritten() {
    String text = "a&lt;b <br> **c** `d` <sheetId> [e](/ssl:ttdoc/f)";

    assertThat(rich(text)).isEqualTo(text);
  }

  @Test
  void blankLinesCollapseAndOddSpacesBecomePlain() {
    assertThat(rich("a\u00a0b\u200b\n\n\n \n\nc")).isEqualTo("a b\n\nc");
  }

  @Test
  void pipesAreNoLongerEscapedOutsideTheirTable() {
    Reading reading = Reading.of("| 名称 | 描述 |\n|---|---|\n| a | x \\| y |\n");

    assertThat(reading.cell(0, 1).markdown()).isEqualTo("x | y");
    assertThat(reading.cell(0, 1).text()).isEqualTo("x | y");
  }

  private static String rich(String text) {
    return RichReading.of(Reading.slice(text));
  }
}
