package dev.larkspur.generator.markup;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the time to parse repeated markup is proportional to its length. */
class HostileMarkupTest {
  private static final int LENGTH = 100_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<md-td>",
        "</md-td>",
        "<md-table><md-tr><md-td>",
        "<table>",
        "<md-text>",
        "<md-text></md-x>",
        "<md-x a=\"b\"b ",
        "<md-enum-item key=\"",
        "<a>",
        "</i>",
        "<md-code-json>\n:::\n",
        "<md-code-json>a <b>\n",
        "```a\n## h\n",
        ":::note\n",
        "|a|b|\n",
        "|",
        "|`",
        "|a\n",
        "|a\nb|c\n",
        "a|b|c\n",
        "a|b  \n",
        "a  \n",
        "a\n",
        "a<br>\n",
        "- a|b  \n",
        "a | (",
        "|\n\n",
        "> ",
        "- ",
        "&",
        "\\",
        "<"
      })
  void hostileMarkupIsReadInTime(String unit) {
    for (String before :
        new String[] {"", "<md-table><md-tr><md-td>\n", "|a|b|\n|-|-|\n", "a|b|c\n-|-|-\n1|2|"}) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(30), () -> read(before + unit.repeat(LENGTH / unit.length())));
    }
  }

  private static void read(String page) {
    for (Table table : Reading.of(page).tables()) {
      for (Row row : table.rows()) {
        for (Cell cell : row.cells()) {
          cell.text();
          cell.markdown();
          cell.elements().forEach(element -> element.attribute("key"));
        }
      }
    }
  }
}
