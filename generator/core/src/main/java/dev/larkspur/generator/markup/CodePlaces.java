package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.source.SourceLocation;

/**
 * Maps the text of a code block to its page. The text has the page's lines without the indentation
 * of the fence and without invisible characters.
 *
 * @param file the page
 * @param start the offset of the text's first line
 * @param end the offset after its last line
 */
public record CodePlaces(SourceFile file, int start, int end) {

  int firstLine() {
    return file.lineOf(start);
  }

  /** Returns the location of an offset of the text. */
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

  /** Returns the offset of the nth visible character. */
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
