package dev.larkspur.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LiteralsTest {
  private static final String IDEOGRAPH = "\u5B57";

  @Test
  void linesEndAtGaps() {
    assertThat(lines("word ".repeat(40))).hasSize(3).allMatch(line -> line.endsWith(" \""));
  }

  @Test
  void ideographsWithoutGapsAreBroken() {
    assertThat(lines(IDEOGRAPH.repeat(100)))
        .hasSize(3)
        .allMatch(line -> TextWidth.of(line, 0, line.length()) <= 86);
  }

  @Test
  void aGapNearTheStartLeavesNoShortLine() {
    assertThat(lines(IDEOGRAPH + "\uFF0C" + IDEOGRAPH.repeat(60)).get(0)).hasSize(2 + 42);
  }

  @Test
  void aLinkStaysWhole() {
    String address = "https://example.com/" + "x".repeat(120);

    assertThat(lines(IDEOGRAPH.repeat(30) + "[" + IDEOGRAPH + "](" + address + ")" + IDEOGRAPH))
        .anyMatch(line -> line.contains("[" + IDEOGRAPH + "](" + address + ")"));
  }

  @Test
  void aPairOfSurrogatesStaysTogether() {
    assertThat(lines((IDEOGRAPH + "\uD83D\uDE00").repeat(60)))
        .noneMatch(line -> line.contains("\\u"));
  }

  /** The literals of an expression, without the signs between them. */
  private static List<String> lines(String text) {
    return Literals.text(text)
        .toString()
        .lines()
        .map(line -> line.strip().replaceFirst("^\\+ ", ""))
        .toList();
  }
}
