package dev.larkspur.generator.markup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.larkspur.fuzzing.Seeds;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text in place of a table: the section above it is kept, and all cells have a location. */
class TableFuzzTest {
  private static final int MOST_BYTES = 10_000;
  private static final String ABOVE =
      """
      # A

      ### Request header

      <md-table>
      <md-thead><md-tr><md-th>Name</md-th><md-th>Type</md-th></md-tr></md-thead>
      <md-tbody><md-tr><md-td>above</md-td><md-td>string</md-td></md-tr></md-tbody>
      </md-table>

      ### Request body

      """;

  static Stream<byte[]> tables() {
    return Seeds.texts(
        "|Name|Type|\n|---|---|\n|a\\|b|`string`|\n|∟ c|int<br>long|\n",
        "Name | Type\n--- | ---\n&emsp;∟ a | b  \nc\n",
        """
        <md-dt-table>
        <md-dt-thead><md-dt-tr><md-dt-th>Name</md-dt-th></md-dt-tr></md-dt-thead>
        <md-dt-tbody><md-dt-tr level="1"><md-dt-td>a</md-dt-td></md-dt-tr></md-dt-tbody>
        </md-dt-table>
        """,
        """
        :::html
        <md-table><md-tr><md-td>a<md-enum><md-enum-item key="1">x</md-enum-item>
        :::
        """,
        "<table><tr><th>Name</th></tr><tr><td rowspan=\"2\">a<table><tr><td>b</table></table>\n");
  }

  @MethodSource("tables")
  @DictionaryFile(resourcePath = "/dev/larkspur/fuzzing/page.dict")
  @FuzzTest
  void anyTableKeepsTheSectionAboveIt(byte[] input) {
    if (input.length > MOST_BYTES) {
      return;
    }
    SourceFile file = new SourceFile("page.md", ABOVE + new String(input, UTF_8));
    Page page = PageParser.parse(file, new Diagnostics());

    assertThat(page.sections())
        .filteredOn(section -> section.title().equals("Request header"))
        .first()
        .satisfies(
            section ->
                assertThat(section.tables().get(0).rows().get(0).cells())
                    .extracting(Cell::text)
                    .containsExactly("above", "string"));
    for (Cell cell : cells(page)) {
      cell.text();
      cell.markdown();
      cell.elements().forEach(element -> element.attribute("key"));
      assertThat(cell.location().line()).isBetween(1, file.lineCount());
      assertThat(cell.location().column()).isPositive();
    }
  }

  private static List<Cell> cells(Page page) {
    List<Cell> cells = new ArrayList<>();
    for (Section section : page.sections()) {
      for (Table table : section.tables()) {
        cells.addAll(table.header());
        table.rows().forEach(row -> cells.addAll(row.cells()));
      }
    }
    return cells;
  }
}
