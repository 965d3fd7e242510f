package dev.larkspur.generator.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.source.Notation;
import org.junit.jupiter.api.Test;

class NotationFinderTest {
  private static final String PIPES =
      """
      | HTTP URL | https://host/x |
      |---|---|
      | HTTP Method | GET |
      """;
  private static final String BARE =
      """
      name | type | text
      ---|---|---
      id | string | one<br>two
      """;
  private static final String PLATFORM =
      """
      <md-table>
      <tr><md-th>a</md-th></tr>
      <md-tr><md-td>b</md-td></md-tr>
      </md-table>
      """;

  @Test
  void tablesOfThePlatformMayBeBelowOtherTables() {
    assertThat(notation(PLATFORM)).isEqualTo(Notation.PLATFORM);
    assertThat(notation("- item\n\n" + PIPES + "\n" + PLATFORM)).isEqualTo(Notation.PLATFORM);
  }

  @Test
  void theFirstTableDecidesWhetherThereAreOuterPipes() {
    assertThat(notation(PIPES + "\n" + BARE)).isEqualTo(Notation.PIPES);
    assertThat(notation(BARE + "\n" + PIPES)).isEqualTo(Notation.COPY_PAGE);
  }

  @Test
  void elementsOfThePlatformInCellsOfAPipeTableAreContent() {
    assertThat(notation("| a |\n|---|\n| <md-perm name=\"a:b\">a</md-perm> |\n"))
        .isEqualTo(Notation.PIPES);
  }

  @Test
  void oneCellOverSeveralLinesShowsThatCellsAreWrapped() {
    assertThat(
            notation(
                BARE + "\nText.\n\n" + BARE + "id | string | one  \ntwo\n" + "to | string | one\n"))
        .isEqualTo(Notation.WRAPPED);
  }

  @Test
  void pagesMayHaveHtmlTablesOrNone() {
    assertThat(notation("<table><tr><td>a</td></tr></table>")).isEqualTo(Notation.HTML);
    assertThat(notation("# Title\n\nText with a | pipe.\n")).isEqualTo(Notation.TEXT);
    assertThat(notation("<md-table>\n</md-table>\n")).isEqualTo(Notation.TEXT);
  }

  private static Notation notation(String text) {
    return Reading.of(text).page().notation();
  }
}
