package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.source.PageText;
import java.util.List;

/**
 * What stands behind a label: the rest of its piece, or the next piece if nothing does; JSON and
 * quoted text that goes on over several lines is followed to its end.
 *
 * @param text the value as written
 * @param end the index of the first piece that is no longer part of it
 */
record LabelledValue(String text, int end) {
  private static final int MAX_PIECES = 200;

  static LabelledValue of(Label label, List<Piece> pieces, int at) {
    int end = at + 1;
    String first = label.value();
    if (first.isEmpty()) {
      while (end < pieces.size() && isGap(pieces.get(end))) {
        end++;
      }
      if (end == pieces.size() || !isValue(pieces.get(end))) {
        return new LabelledValue("", at + 1);
      }
      first = PageText.strip(pieces.get(end).text());
      end++;
    }
    if (isOpen(first)) {
      return continued(first, pieces, end);
    }
    return new LabelledValue(first, end);
  }

  private static boolean isGap(Piece piece) {
    return !piece.fenced() && PageText.isBlank(piece.text());
  }

  private static boolean isValue(Piece piece) {
    if (piece.fenced() || Label.at(piece.text()) != null) {
      return false;
    }
    char first = piece.text().charAt(PageText.skipBlank(piece.text(), 0));
    return "\"{[`-0123456789“".indexOf(first) >= 0
        && !PageText.strip(piece.text()).startsWith("- ");
  }

  private static LabelledValue continued(String first, List<Piece> pieces, int from) {
    StringBuilder text = new StringBuilder(first);
    int limit = Math.min(pieces.size(), from + MAX_PIECES);
    for (int end = from; end < limit; end++) {
      Piece piece = pieces.get(end);
      if (piece.fenced() || Label.at(piece.text()) != null) {
        break;
      }
      text.append('\n').append(piece.text());
      if (!isOpen(PageText.strip(text.toString()))) {
        return new LabelledValue(PageText.strip(text.toString()), end + 1);
      }
    }
    // Never closed: only the first line is the value, without the quote that nothing answers.
    String value = first.startsWith("\"") ? first.substring(1) : first;
    return new LabelledValue(PageText.strip(value), from);
  }

  /** Whether a value that begins with a bracket or a quote lacks its end. */
  private static boolean isOpen(String value) {
    if (value.isEmpty()) {
      return false;
    }
    char last = value.charAt(value.length() - 1);
    return switch (value.charAt(0)) {
      case '{' -> last != '}' || brackets(value) > 0;
      case '[' -> last != ']' || brackets(value) > 0;
      case '"' -> value.length() == 1 || value.indexOf('"', 1) < 0;
      default -> false;
    };
  }

  private static int brackets(String value) {
    int open = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '{' || c == '[') {
        open++;
      } else if (c == '}' || c == ']') {
        open--;
      }
    }
    return open;
  }
}
