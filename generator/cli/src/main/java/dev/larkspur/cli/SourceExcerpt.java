package dev.larkspur.cli;

import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.source.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Excerpt of the line of a diagnostic, with a caret below the location. */
final class SourceExcerpt {
  /** Widths in columns of a terminal; with line number and ellipses they fit into 120 columns. */
  private static final int BEFORE_THE_CARET = 50;

  private static final int FROM_THE_CARET_ON = 55;

  private final Path folder;
  private @Nullable SourceFile last;

  SourceExcerpt(Path folder) {
    this.folder = folder;
  }

  /** Returns two lines; empty if there is nothing to show. */
  List<String> of(SourceLocation location) {
    SourceFile file = file(location.path());
    if (file == null || location.line() > file.lineCount()) {
      return List.of();
    }
    String line = line(file, location.line());
    int caret = Math.min(location.column() - 1, line.length());
    while (caret < line.length() && Character.isWhitespace(line.charAt(caret))) {
      caret++;
    }
    if (line.isBlank()) {
      return List.of();
    }
    int start = before(line, caret);
    int end = behind(line, caret);
    String margin = String.format("%6d | ", location.line());
    return List.of(
        margin
            + (start > 0 ? "\u2026" : "")
            + TerminalText.of(line.substring(start, end))
            + (end < line.length() ? "\u2026" : ""),
        " ".repeat(margin.length() - 2)
            + "| "
            + (start > 0 ? " " : "")
            + blank(TerminalText.of(line.substring(start, caret)))
            + "^");
  }

  private static int before(String line, int caret) {
    int start = caret;
    int width = 0;
    while (start > 0) {
      int codePoint = line.codePointBefore(start);
      width += width(codePoint);
      if (width > BEFORE_THE_CARET) {
        break;
      }
      start -= Character.charCount(codePoint);
    }
    return start;
  }

  private static int behind(String line, int caret) {
    int end = caret;
    int width = 0;
    while (end < line.length()) {
      int codePoint = line.codePointAt(end);
      width += width(codePoint);
      if (width > FROM_THE_CARET_ON) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return end;
  }

  private static int width(int codePoint) {
    return DisplayWidth.of(TerminalText.of(Character.toString(codePoint)));
  }

  /**
   * Returns blanks of the same width as the text. Two columns are an ideographic space, which is as
   * wide as a Chinese character in every font.
   */
  private static String blank(String text) {
    StringBuilder blank = new StringBuilder();
    text.codePoints()
        .map(DisplayWidth::of)
        .forEach(width -> blank.append(width == 2 ? "\u3000" : " ".repeat(width)));
    return blank.toString();
  }

  private static String line(SourceFile file, int number) {
    int start = file.offsetOfLine(number);
    int end = file.text().indexOf('\n', start);
    return file.text().substring(start, end < 0 ? file.text().length() : end);
  }

  /** Returns a page; the last one is cached, because diagnostics are sorted by page. */
  private @Nullable SourceFile file(String path) {
    if (last == null || !last.path().equals(path)) {
      try {
        last = new SourceFile(path, Files.readString(folder.resolve(path)));
      } catch (IOException e) {
        // The diagnostic may report the unreadable page itself; it has no excerpt.
        last = null;
      }
    }
    return last;
  }
}
