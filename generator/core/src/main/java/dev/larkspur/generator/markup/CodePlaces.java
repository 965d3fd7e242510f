package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.source.SourceLocation;

/**
 * Where the text of a code block stands on its page. The text has the page's lines, but not the
 * indentation of its fence, and nothing that cannot be seen.
 *
 * @param file the page
 * @param start where the first line of the text begins
 * @param end where the last one ends
 */
public record CodePlaces(SourceFile file, int start, int end) {

  int firstLine() {
    return file.lineOf(start);
  }

  /** The place of an offset of the text. */
  SourceLocation of(String text, int offset) {
    int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    int line = (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    int from = line == 0 ? start : file.offsetOfLine(firstLine() + line);
    String raw =
        file.text().substring(from, Math.max(from, Math.min(end, lineEnd(file.text(), from))));
    int textEnd = lineEnd(text, lineStart);
    int at = PageText.normalized(raw).length() - (textEnd - lineStart) + offset - lineStart;
    return file.locationOf(from + rawOffset(raw, at));
  }

  /** Where the character stands that is the nth of those that can be seen. */
  private static int rawOffset(String raw, int nth) {
    int seen = 0;
    int at = 0;
    while (at < raw.length() && (seen < nth || PageText.isDropped(raw.charAt(at)))) {
      seen += PageText.isDropped(raw.charAt(at)) ? 0 : 1;
      at++;
    }
    return at;
  }

  private static int lineEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}
