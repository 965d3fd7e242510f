package dev.larkspur.generator.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageParserTest {

  @Test
  void sectionsKeepTheirBlocksInPageOrder() {
    Reading reading =
        Reading.of(
            """
            ---
            title: "T"
            ---
            Before.
            # One
            First.

            ```
            code
            ```
            Second.
            | a | b |
            |---|---|
            | 1 | 2 |

            Third.
            ## Two
            """);

    assertThat(reading.outline())
        .containsExactly(
            "prose Before.",
            "# One",
            "prose First.",
            "code  code",
            "prose Second.",
            "table a | b",
            "0 1 | 2",
            "prose Third.",
            "## Two");
    assertThat(reading.page().sections().get(1).location()).hasToString("page.md:5:1");
  }

  @Test
  void proseConsistsOfUnchangedLines() {
    Reading reading =
        Reading.of("# A\n\n  - **one**：x\n\n\t- two <br>\n\n:::note\nboxed\n:::\nlast");

    assertThat(reading.page().sections().get(1).prose())
        .extracting(prose -> prose.location().line() + " " + prose.markdown())
        .containsExactly("3   - **one**：x\n\n\t- two <br>", "8 boxed", "10 last");
  }

  @Test
  void markupIsRemovedFromTitles() {
    Reading reading =
        Reading.of(
            "## **230099** `sub` [codes](/a) &amp; more ##\n##  数据示例\u200b\n### 1. How_to\n##错误码\n\u200b### 响应体\n");

    assertThat(reading.outline())
        .containsExactly(
            "## 230099 sub codes & more", "## 数据示例", "### 1. How_to", "## 错误码", "### 响应体");
  }

  @Test
  void aHeadingInsideAListIsText() {
    Reading reading = Reading.of("- build\n\n      # a comment\n- run\n");

    assertThat(reading.page().sections()).hasSize(1);
  }

  @Test
  void boxesMayBeNestedUnclosedOrHaveABlankBeforeTheirName() {
    Reading reading =
        Reading.of(
            """
            ::: note
            ::: html
            one
            :::
            ## Two
            :::warning
            two
            ## Three
            three
            :::
            """);

    assertThat(reading.outline())
        .containsExactly("prose one", "## Two", "prose two", "## Three", "prose three");
    assertThat(reading.rules()).isEmpty();
  }

  @Test
  void textAfterABoxIsKept() {
    assertThat(Reading.of(":::note Mind this.\n:::\n").outline())
        .containsExactly("prose  Mind this.");
  }

  @Test
  void textOnTheLinesOfATableIsKept() {
    Reading reading =
        Reading.of("See <md-table><md-tr><md-td>a</md-td></md-tr></md-table> and go on.\n");

    assertThat(reading.outline())
        .containsExactly("prose See ", "table ", "0 a", "prose  and go on.");
  }

  @Test
  void aTagInACodeSpanIsText() {
    Reading reading = Reading.of("Use `<md-table>` here.\n");

    assertThat(reading.outline()).containsExactly("prose Use `<md-table>` here.");
  }

  @Test
  void anEmptyPageHasOneEmptySection() {
    assertThat(Reading.of("").page().sections())
        .singleElement()
        .satisfies(section -> assertThat(section.blocks()).isEmpty());
  }
}
