package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.source.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceExcerptTest {
  @TempDir Path folder;
  private SourceExcerpt excerpt;

  @BeforeEach
  void page() throws IOException {
    Files.writeString(
        folder.resolve("a.md"),
        "# A\n  <md-td>x</md-td>\n\n\u793a\u4f8b value\n"
            + "-".repeat(200)
            + "X"
            + "-".repeat(200)
            + "\n"
            + "\u6587".repeat(40)
            + "X"
            + "\ud83d\ude00".repeat(40)
            + "\na\tb\u001bX\n\u304b\ud55ce\u0301X\n");
    excerpt = new SourceExcerpt(folder);
  }

  @Test
  void theCaretIsBelowTheLocation() {
    assertThat(excerpt.of(at(2, 10)))
        .containsExactly("     2 |   <md-td>x</md-td>", "       |          ^");
  }

  @Test
  void aLocationInTheIndentationIsMovedToTheText() {
    assertThat(excerpt.of(at(2, 1)).get(1)).isEqualTo("       |   ^");
  }

  @Test
  void wideCharactersAreCountedTwice() {
    assertThat(excerpt.of(at(4, 4)).get(1)).isEqualTo("       | \u3000\u3000 ^");
  }

  @Test
  void aLongLineIsShortenedAroundTheLocation() {
    assertThat(excerpt.of(at(5, 201)))
        .containsExactly(
            "     5 | \u2026" + "-".repeat(50) + "X" + "-".repeat(54) + "\u2026",
            "       | " + " ".repeat(51) + "^");
  }

  @Test
  void aLongLineIsCutByItsWidthAndNeverInsideACharacter() {
    assertThat(excerpt.of(at(6, 41)))
        .containsExactly(
            "     6 | \u2026" + "\u6587".repeat(25) + "X" + "\ud83d\ude00".repeat(27) + "\u2026",
            "       |  " + "\u3000".repeat(25) + "^");
  }

  @Test
  void tabsAndControlCharactersDoNotMoveTheCaret() {
    assertThat(excerpt.of(at(7, 5))).containsExactly("     7 | a b\\u001bX", "       |          ^");
  }

  @Test
  void kanaAndHangulAreWideAndCombiningMarksHaveNoWidth() {
    assertThat(excerpt.of(at(8, 5)).get(1)).isEqualTo("       | \u3000\u3000 ^");
  }

  @Test
  void anEmptyLineOrAMissingPageHasNoExcerpt() {
    assertThat(excerpt.of(at(3, 1))).isEmpty();
    assertThat(excerpt.of(at(99, 1))).isEmpty();
    assertThat(excerpt.of(new SourceLocation("gone.md", 1, 1))).isEmpty();
  }

  private static SourceLocation at(int line, int column) {
    return new SourceLocation("a.md", line, column);
  }
}
