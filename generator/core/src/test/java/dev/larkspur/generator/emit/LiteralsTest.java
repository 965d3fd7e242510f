package dev.larkspur.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LiteralsTest {
  private static final String IDEOGRAPH = "\u5B57";

  @Test
  void breaksTextAtSpaces() {
    assertThat(lines("word ".repeat(40))).hasSize(3).allMatch(line -> line.endsWith(" \""));
  }

  @Test
  void breaksIdeographsWithoutSpaces() {
    assertThat(lines(IDEOGRAPH.repeat(100)))
        .hasSize(3)
        .allMatch(line -> TextWidth.of(line, 0, line.length()) <= 86);
  }

  @Test
  void ignoresSpacesInTheFirstHalfOfALine() {
    assertThat(lines(IDEOGRAPH + "\uFF0C" + IDEOGRAPH.repeat(60)).get(0)).hasSize(2 + 42);
  }

  @Test
  void keepsLinksOnOneLine() {
    String address = "https://example.com/" + "x".repeat(120);

    assertThat(lines(IDEOGRAPH.repeat(30) + "[" + IDEOGRAPH + "](" + address + ")" + IDEOGRAPH))
        .anyMatch(line -> line.contains("[" + IDEOGRAPH + "](" + address + ")"));
  }

  @Test
  void keepsSurrogatePairsTogether() {
    assertThat(lines((IDEOGRAPH + "\uD83D\uDE00").repeat(60)))
        .noneMatch(line -> line.contains("\\u"));
  }

  /** Returns the literals of an expression. */
  private static List<String> lines(String text) {
    return Literals.text(text)
        .toString()
        .lines()
        .map(line -> line.strip().replaceFirst("^\\+ ", ""))
        .toList();
  }
}
