package dev.larkspur.generator.site;

import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.source.SourceLocation;
import dev.larkspur.generator.source.SpecFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Lines of pages. The last page is kept, because findings are sorted by page. */
final class SourceLines {
  private static final int BEFORE = 60;
  private static final int WIDTH = 160;

  private final Path folder;
  private String lastPath = "";
  private @Nullable SourceFile last;

  SourceLines(Path folder) {
    this.folder = folder;
  }

  /**
   * Returns the part of a line around a location; empty if the page cannot be read, or if the line
   * is only a tag.
   */
  String around(SourceLocation location) {
    SourceFile file = file(location.path());
    if (file == null || location.line() > file.lineCount()) {
      return "";
    }
    int start = file.offsetOfLine(location.line());
    int lineFeed = file.text().indexOf('\n', start);
    String line = file.text().substring(start, lineFeed < 0 ? file.text().length() : lineFeed);
    int from = whole(line, Math.max(0, Math.min(location.column() - 1 - BEFORE, line.length())));
    int to = whole(line, Math.min(line.length(), from + WIDTH));
    String shown = line.substring(from, to).strip();
    if (shown.startsWith("<") && shown.indexOf('>') == shown.length() - 1) {
      return "";
    }
    return (from > 0 ? "\u2026" : "") + shown + (to < line.length() ? "\u2026" : "");
  }

  /** Returns an index that does not divide a code point. */
  private static int whole(String line, int index) {
    boolean inside =
        index > 0 && index < line.length() && Character.isLowSurrogate(line.charAt(index));
    return inside ? index - 1 : index;
  }

  private @Nullable SourceFile file(String path) {
    if (!lastPath.equals(path)) {
      lastPath = path;
      last = read(path);
    }
    return last;
  }

  private @Nullable SourceFile read(String path) {
    try {
      Path file = folder.resolve(path);
      return Files.isRegularFile(file)
          ? SpecFolder.decode(path, Files.readAllBytes(file), new Diagnostics())
          : null;
    } catch (IOException e) {
      // The finding may report the unreadable page itself.
      return null;
    }
  }
}
