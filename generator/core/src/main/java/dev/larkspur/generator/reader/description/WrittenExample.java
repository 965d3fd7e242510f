package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.source.PageText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands under the label for examples: a value, a fence, or a list of values, of which the
 * first one counts.
 *
 * @param value the example as written
 * @param remark what is said about it behind it; empty if nothing is
 * @param labelStays whether more examples stand under the label
 * @param end the index of the first piece that is no longer part of it
 */
record WrittenExample(String value, String remark, boolean labelStays, int end) {
  private static final String BEHIND_A_SENTENCE = "。；;，,（(";

  /** The example under the label of a piece, if there is one. */
  static @Nullable WrittenExample of(Label label, List<Piece> pieces, int at) {
    LabelledValue value = LabelledValue.of(label, pieces, at);
    if (!value.text().isEmpty()) {
      return withoutRemark(value);
    }
    int next = at + 1;
    while (next < pieces.size()
        && !pieces.get(next).fenced()
        && PageText.isBlank(pieces.get(next).text())) {
      next++;
    }
    if (next == pieces.size() || !label.value().isEmpty()) {
      return null;
    }
    return pieces.get(next).fenced() ? fence(pieces, next) : item(pieces, next);
  }

  /** A value in back-ticks may have a sentence behind it. */
  private static WrittenExample withoutRemark(LabelledValue value) {
    String text = value.text();
    int close = text.startsWith("`") ? text.indexOf('`', 1) : -1;
    String rest = close < 0 ? "" : PageText.strip(text.substring(close + 1));
    if (rest.length() < 2 || BEHIND_A_SENTENCE.indexOf(rest.charAt(0)) < 0) {
      return new WrittenExample(text, "", false, value.end());
    }
    boolean parenthesis = rest.charAt(0) == '（' || rest.charAt(0) == '(';
    String remark = parenthesis ? rest : PageText.strip(rest.substring(1));
    return new WrittenExample(text.substring(0, close + 1), remark, false, value.end());
  }

  private static @Nullable WrittenExample fence(List<Piece> pieces, int opening) {
    StringBuilder text = new StringBuilder();
    int end = opening + 1;
    while (end < pieces.size() && pieces.get(end).fenced() && !isMark(pieces.get(end))) {
      text.append(pieces.get(end++).text()).append('\n');
    }
    boolean closed = end < pieces.size() && pieces.get(end).fenced();
    String value = PageText.strip(text.toString());
    return value.isEmpty() ? null : new WrittenExample(value, "", false, closed ? end + 1 : end);
  }

  private static boolean isMark(Piece piece) {
    String text = PageText.strip(piece.text());
    return text.startsWith("```") || text.startsWith("~~~");
  }

  private static @Nullable WrittenExample item(List<Piece> pieces, int first) {
    String text = pieces.get(first).text();
    int start = PageText.skipBlank(text, 0);
    int content = EnumListItem.behindBullet(text, start);
    if (content == start || Label.at(text) != null) {
      return null;
    }
    boolean more = first + 1 < pieces.size() && isItem(pieces.get(first + 1));
    return new WrittenExample(PageText.strip(text.substring(content)), "", more, first + 1);
  }

  private static boolean isItem(Piece piece) {
    int start = PageText.skipBlank(piece.text(), 0);
    return !piece.fenced()
        && Label.at(piece.text()) == null
        && EnumListItem.behindBullet(piece.text(), start) > start;
  }
}
