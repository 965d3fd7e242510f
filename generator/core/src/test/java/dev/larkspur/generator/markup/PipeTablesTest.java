package dev.larkspur.generator.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PipeTablesTest {

  @Test
  void cellsHaveLocations() {
    Reading reading = Reading.of("# A\n\n| 名称 | 类型 |\n| --- | --- |\n| a |  `int`|\n");

    assertThat(reading.outline()).containsExactly("# A", "table 名称 | 类型", "0 a | `int`");
    assertThat(reading.cell(0, 0).location()).hasToString("page.md:5:3");
    assertThat(reading.cell(0, 1).location()).hasToString("page.md:5:8");
    assertThat(reading.tables().get(0).location()).hasToString("page.md:3:1");
  }

  @Test
  void outerPipesAreOptionalAndTheTableMayBeIndented() {
    assertThat(Reading.of("a | b\n-- | --\n&emsp;∟c | `d`\n").outline())
        .containsExactly("table a | b", "1 c | `d`");
    assertThat(Reading.of("text\n  | a | b |\n  | -- | -- |\n  | c | d |\n").outline())
        .containsExactly("prose text", "table a | b", "0 c | d");
  }

  @Test
  void marksGiveTheLevelOfARow() {
    assertThat(
            Reading.of("|a|b|\n|-|-|\n|x|1|\n|&emsp;∟y|2|\n|&emsp;&emsp;∟z|3|\n|w|4|\n").outline())
        .containsExactly("table a | b", "0 x | 1", "1 y | 2", "2 z | 3", "0 w | 4");
  }

  @Test
  void aRowMayHaveFewerCells() {
    assertThat(Reading.of("|a|b|c|\n|-|-|-|\n|1|2|\n|3|\n").outline())
        .containsExactly("table a | b | c", "0 1 | 2", "0 3");
  }

  @Test
  void anEmptyCellKeepsItsColumn() {
    Reading reading = Reading.of("|a|b|c|\n|-|-|-|\n|1||3|\n||2|3|\n||||\n|1||\n1||3\n");

    assertThat(reading.outline())
        .containsExactly(
            "table a | b | c", "0 1 |  | 3", "0  | 2 | 3", "0  |  | ", "0 1 | ", "0 1 |  | 3");
    assertThat(reading.cell(0, 1).location()).hasToString("page.md:3:4");
  }

  @Test
  void cellsWithoutAColumnAreReported() {
    Reading reading = Reading.of("|a|b|\n|-|-|\n|1|2|three|\n|1|2|| four \\| x|\n");

    assertThat(reading.outline()).containsExactly("table a | b", "0 1 | 2", "0 1 | 2");
    assertThat(reading.diagnostics().sorted())
        .extracting(Object::toString)
        .containsExactly(
            "page.md:3:6: warning CELL_EXCESS cell \"three\" has no column: the header has 2",
            "page.md:4:8: warning CELL_EXCESS cell \"four | x\" has no column: the header has 2");
  }

  @Test
  void cellsMayContainElements() {
    Reading reading =
        Reading.of("|a|b|\n|-|-|\n|x|<md-tag type=\"token-user\">user_access_token</md-tag>|\n");

    assertThat(reading.cell(0, 1).elements("md-tag").get(0).attribute("type"))
        .isEqualTo("token-user");
  }

  @Test
  void rowsWithoutADelimiterRowAreData() {
    Reading reading = Reading.of("# A\ntext\n  |a|b|\n  |1|2|3|\n");

    assertThat(reading.outline())
        .containsExactly("# A", "prose text", "table ", "0 a | b", "0 1 | 2 | 3");
    assertThat(reading.cell(1, 1).location()).hasToString("page.md:4:6");
    assertThat(reading.diagnostics().sorted())
        .extracting(Object::toString)
        .containsExactly(
            "page.md:3:1: warning TABLE_HEAD_MISSING the rows have no header, or no delimiter row below it");
  }

  @Test
  void rowsWithoutADelimiterRowMayLackOuterPipes() {
    assertThat(Reading.of("# A\n\na | b | c\n1 | 2 | 3\n4 | 5 | 6\n\ntext\n").outline())
        .containsExactly(
            "# A", "table ", "0 a | b | c", "0 1 | 2 | 3", "0 4 | 5 | 6", "prose text");
  }

  @Test
  void aTextLineFollowedByRowsDoesNotEndATable() {
    assertThat(Reading.of("|a|b|c|\n|-|-|-|\ntext\n1 | 2 | 3\n4 | 5 | 6\n").outline())
        .contains("table a | b | c", "0 1 | 2 | 3", "0 4 | 5 | 6");
  }

  @Test
  void pipesInProseAreText() {
    for (String prose :
        List.of("a | b | c", "a | b\n1 | 2", "a | b | c\n1 | 2", "- a | b | c\n- 1 | 2 | 3")) {
      assertThat(Reading.of(prose + "\n").outline()).noneMatch(line -> line.startsWith("table"));
    }
  }

  @Test
  void rowsBelowADelimiterRowWithoutAHeaderAreData() {
    assertThat(Reading.of("|-|-|\n|1|2|\n|3|4|5|\n").outline())
        .containsExactly("table ", "0 1 | 2", "0 3 | 4 | 5");
    assertThat(Reading.of("|1|2|\n").outline()).containsExactly("table ", "0 1 | 2");
  }

  @Test
  void rowsWithoutAHeaderEndBeforeATableWithAHeader() {
    assertThat(Reading.of("|1|2|\n|3|4|\n|a|b|\n|-|-|\n|5|6|\n").outline())
        .containsExactly("table ", "0 1 | 2", "0 3 | 4", "table a | b", "0 5 | 6");
  }

  @Test
  void anEmptyLineDoesNotEndATable() {
    assertThat(Reading.of("|a|b|\n\n|-|-|\n|1|2|\n\n|3|4|\n\n|c|d|\n|-|-|\n|5|6|\n").outline())
        .containsExactly("table a | b", "0 1 | 2", "0 3 | 4", "table c | d", "0 5 | 6");
  }

  @Test
  void textWithoutPipesEndsATable() {
    assertThat(Reading.of("|a|b|\n|-|-|\n|1|2|\n<br>\n**text**\n|c|d|\n|-|-|\n|3|4|\n").outline())
        .containsExactly(
            "table a | b", "0 1 | 2", "prose <br>\n**text**", "table c | d", "0 3 | 4");
    assertThat(Reading.of("|a|b|\n|-|-|\n|1|2|\n<br>\n\n# A\n").outline())
        .containsExactly("table a | b", "0 1 | 2", "prose <br>", "# A");
  }

  @Test
  void aDelimiterRowMakesTheRowAboveTheHeaderOfANewTable() {
    assertThat(Reading.of("|a|b|\n|-|-|\n|1|2|\n|c|d|\n|-|-|\n|3|4|\n").outline())
        .containsExactly("table a | b", "0 1 | 2", "table c | d", "0 3 | 4");
  }

  @Test
  void theDelimiterRowMayHaveFewerCellsThanTheHeader() {
    assertThat(Reading.of("|a|b|c|\n|-|-|\n|1|2|3|\n").outline())
        .containsExactly("table a | b | c", "0 1 | 2 | 3");
  }

  @Test
  void aCellContinuesBehindALineBreak() {
    Reading reading =
        Reading.of(
            """
            name | type | text
            --- | --- | ---
            unit | string | the unit\s\s
            **values**:\s\s
            - g: grams\s\s
            - kg: kilograms
            exact | boolean | weigh twice
            """);

    assertThat(reading.outline())
        .containsExactly(
            "table name | type | text",
            "0 unit | string | the unit **values**: - g: grams - kg: kilograms",
            "0 exact | boolean | weigh twice");
    Cell text = reading.cell(0, 2);
    assertThat(text.markdown()).isEqualTo("the unit\n**values**:\n- g: grams\n- kg: kilograms");
    assertThat(text.location()).hasToString("page.md:3:17");
    assertThat(text.locationOf(text.markdown().indexOf("kg"))).hasToString("page.md:6:3");
    assertThat(reading.cell(1, 0).location()).hasToString("page.md:7:1");
    assertThat(reading.rules()).isEmpty();
  }

  @Test
  void theFirstCellMayContinueAsWell() {
    assertThat(
            Reading.of(
                    """
                    name | value
                    ---|---
                    method | GET
                    scopes\s\s
                                **one of them**\s\s
                                is enough | read(a:read)\s\s
                                write(a:write)

                    # Next
                    """)
                .outline())
        .containsExactly(
            "table name | value",
            "0 method | GET",
            "0 scopes **one of them** is enough | read(a:read) write(a:write)",
            "# Next");
  }

  @Test
  void aRowThatIsOpenContinuesUpToItsClosingPipe() {
    assertThat(Reading.of("|a|b|\n|-|-|\n|1| two\nthree\n- four|\n|5|six\n|7|8|\n").outline())
        .containsExactly("table a | b", "0 1 | two three - four", "0 5 | six", "0 7 | 8");
    assertThat(Reading.of("|a|b|\n|-|-|\n|1\none|2|\n").outline())
        .containsExactly("table a | b", "0 1 one | 2");
    assertThat(Reading.of("|a|b|\n|-|-|\n|1|two  \nthree\nfour\n").outline())
        .containsExactly("table a | b", "0 1 | two three", "prose four");
  }

  @Test
  void everyRowMayEndWithSpaces() {
    assertThat(
            Reading.of("a | b | c  \n- | - | -\n1 | 2 | 3  \n4 | 5 | 6  \n7 | 8  \n9  \n")
                .outline())
        .containsExactly("table a | b | c", "0 1 | 2 | 3", "0 4 | 5 | 6", "0 7 | 8 9");
  }

  @Test
  void aLineBetweenRowsContinuesACellWithoutClosingPipe() {
    assertThat(Reading.of("a | b | c\n-|-|-\n1 | 2 | three\n- four\n5 | 6 | 7\n").outline())
        .containsExactly("table a | b | c", "0 1 | 2 | three - four", "0 5 | 6 | 7");
  }

  @Test
  void aBlankLineAHeadingOrAFenceEndsACell() {
    String rows = "a | b\n-|-\n1 | two  \n";
    for (String next :
        List.of("\ntext\n", "# Heading\n", "```json\n{}\n```\n", ":::note\ntext\n:::\n")) {
      assertThat(Reading.of(rows + next).outline())
          .hasSize(3)
          .startsWith("table a | b", "0 1 | two");
    }
  }

  @Test
  void aParagraphBelowATableIsText() {
    for (String row : List.of("1 | 2", "|1|2|", "|1|2|  ", "|1|2", "| 1 | `2|` |")) {
      assertThat(Reading.of("a | b\n-|-\n" + row + "\nSee more.\nAnd more.\n").outline())
          .hasSize(3)
          .endsWith("prose See more.\nAnd more.");
    }
  }

  @Test
  void pipesInCodeAreText() {
    Reading reading = Reading.of("|a|b|\n|-|-|\n|x|`^(a|b)$` or `c \\| d`|\n|``y|` z``|2|3|\n");

    assertThat(reading.outline())
        .containsExactly("table a | b", "0 x | `^(a|b)$` or `c | d`", "0 ``y|` z`` | 2");
    Cell cell = reading.cell(0, 1);
    assertThat(cell.locationOf(cell.markdown().indexOf(" d`"))).hasToString("page.md:3:23");
    assertThat(reading.rules()).containsExactly("4:14 CELL_EXCESS");
  }

  @Test
  void pipesInBracketsOrTagsAreTextIfTheRowIsThenComplete() {
    assertThat(
            Reading.of(
                    """
                    a | b
                    -|-
                    x | ^(a|b)$
                    y | [text](https://example.com/#a|b)
                    z | <md-perm name="s" desc="read|write">read</md-perm>
                    """)
                .outline())
        .containsExactly(
            "table a | b", "0 x | ^(a|b)$", "0 y | [text](https://example.com/#a|b)", "0 z | read");
  }

  @Test
  void lineBreaksBehindThePipesOfALineShowThatTheyAreText() {
    assertThat(Reading.of("|a|b|\n|-|-|\n|x|one of `1` | `2`<br>or none|\n").outline())
        .containsExactly("table a | b", "0 x | one of `1` | `2` or none");
  }

  @Test
  void loneBackticksDoNotJoinCells() {
    assertThat(Reading.of("|a|b|\n|-|-|\n|`x|y`|\n").outline())
        .containsExactly("table a | b", "0 `x | y`");
  }

  @Test
  void aContinuedLineMayHoldPipes() {
    assertThat(
            Reading.of(
                    """
                    a | b | c
                    -|-|-
                    1 | 2 | rules\s\s
                    - pattern: `^(a|b)$`\s\s
                    - pattern: ^(a|b|c)$\s\s
                    - one | two
                    4 | 5 | 6
                    """)
                .outline())
        .containsExactly(
            "table a | b | c",
            "0 1 | 2 | rules - pattern: `^(a|b)$` - pattern: ^(a|b|c)$ - one | two",
            "0 4 | 5 | 6");
  }

  @Test
  void tablesWithoutOuterPipesMayHaveTwoColumns() {
    assertThat(
            Reading.of("text\nname | value\n---|---\nHTTP Method | GET\n- | none\nmore\n")
                .outline())
        .containsExactly(
            "prose text", "table name | value", "0 HTTP Method | GET", "0 - | none", "prose more");
  }

  @Test
  void aListBelowATableIsText() {
    assertThat(Reading.of("a | b | c\n-|-|-\n1 | 2 | 3\n- see a | b\n").outline())
        .containsExactly("table a | b | c", "0 1 | 2 | 3", "prose - see a | b");
  }

  @Test
  void aTableMayBeQuoted() {
    assertThat(Reading.of("> |a|b|\n> |-|-|\n> |1|2|\n").outline())
        .containsExactly("table a | b", "0 1 | 2");
  }

  @Test
  void boxesWithTablesInTagsSeparatePipeTables() {
    assertThat(
            Reading.of(
                    "|a|\n|-|\n|1|\n:::html\n<md-dt-table><md-dt-thead><md-dt-tr><md-dt-th>b</md-dt-th>"
                        + "</md-dt-tr></md-dt-thead><md-dt-tbody><md-dt-tr level=\"0\"><md-dt-td>2|2</md-dt-td>"
                        + "</md-dt-tr></md-dt-tbody></md-dt-table>\n:::\n|c|\n|-|\n|3|\n")
                .outline())
        .containsExactly("table a", "0 1", "table b", "0 2|2", "table c", "0 3");
  }
}
