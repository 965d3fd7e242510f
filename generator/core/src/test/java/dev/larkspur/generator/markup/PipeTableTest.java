package dev.larkspur.generator.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PipeTableTest {

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
}
