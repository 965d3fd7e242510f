package dev.larkspur.cli;

import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.source.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the line that a diagnostic speaks of, with a caret below the place. */
final class SourceExcerpt {
  private static final int BEFORE_THE_CARET = 60;
  private static final int AFTER_THE_CARET = 60;

  private final Path folder;
  private @Nullable SourceFile last;

  SourceExcerpt(Path folder) {
    this.folder = folder;
  }

  /** Two lines, or none if there is nothing to show. */
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
    int start = Math.max(0, caret - BEFORE_THE_CARET);
    int end = Math.min(line.length(), caret + AFTER_THE_CARET);
    String margin = String.format("%6d | ", location.line());
    return List.of(
        margin
            + (start > 0 ? "\u2026" : "")
            + Printable.of(line.substring(start, end))
            + (end < line.length() ? "\u2026" : ""),
        " ".repeat(margin.length() - 2)
            + "| "
            + (start > 0 ? " " : "")
            + blank(Printable.of(line.substring(start, caret)))
            + "^");
  }

  /** As wide as the text: Chinese characters take two columns, and so does an ideographic space. */
  private static String blank(String text) {
    StringBuilder blank = new StringBuilder();
    text.codePoints().forEach(c -> blank.append(isWide(c) ? '\u3000' : ' '));
    return blank.toString();
  }

  private static boolean isWide(int c) {
    return Character.isIdeographic(c)
        || (c >= 0x3000 && c <= 0x303F)
        || (c >= 0xFF00 && c <= 0xFF60);
  }

  private static String line(SourceFile file, int number) {
    int start = file.offsetOfLine(number);
    int end = file.text().indexOf('\n', start);
    return file.text().substring(start, end < 0 ? file.text().length() : end);
  }

  /** Diagnostics come page by page: one page in memory is enough. */
  private @Nullable SourceFile file(String path) {
    if (last == null || !last.path().equals(path)) {
      try {
        last = new SourceFile(path, Files.readString(folder.resolve(path)));
      } catch (IOException e) {
        // The diagnostic may well be that the page cannot be read: it stands without its line.
        last = null;
      }
    }
    return last;
  }
}
