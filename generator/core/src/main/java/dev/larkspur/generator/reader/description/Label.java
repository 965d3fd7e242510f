package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.LabelKind;
import dev.larkspur.generator.vocabulary.LabelWords;
import org.jspecify.annotations.Nullable;

/**
 * A label in a description, such as {@code **示例值**：}. It may be bold or not, follow a bullet or
 * not, and have its colon, of either width, inside or outside the bold.
 *
 * @param kind what the label announces
 * @param value the text that follows it in its segment
 * @param qualifier the condition before its words; empty if absent
 */
record Label(LabelKind kind, String value, String qualifier) {

  /** Returns the label at an offset of a text, or null. */
  static @Nullable Label at(String text, int from, LabelWords words) {
    int start = start(text, from);
    int begin = BoldMarks.skip(text, start);
    boolean bold = begin > start;
    begin = PageText.skipBlank(text, begin);
    String label = words.at(text, begin);
    return label == null
        ? conditionalScopes(text, begin, bold, words)
        : behind(text, begin + label.length(), bold, words.kind(label), "");
  }

  /** Returns the offset of the first bold label that follows other text, or -1. */
  static int boldInside(String text, int from, LabelWords words) {
    int at = BoldMarks.next(text, from);
    while (at >= 0 && at(text, at, words) == null) {
      at = BoldMarks.next(text, at + 2);
    }
    return at;
  }

  /** Returns the offset at which a label begins if there is one: behind a bullet. */
  static int start(String text, int from) {
    int start = PageText.skipBlank(text, from);
    if (start < text.length() && "-*+".indexOf(text.charAt(start)) >= 0) {
      int behind = PageText.skipBlank(text, start + 1);
      return behind > start + 1 ? behind : start;
    }
    return start;
  }

  /** Reads {@code **当值为 `user_id`，字段权限要求**：}: only one value needs the scopes. */
  private static @Nullable Label conditionalScopes(
      String text, int begin, boolean bold, LabelWords words) {
    if (!bold || !words.isCondition(text, begin)) {
      return null;
    }
    int at = text.indexOf(words.conditionalScopes(), begin);
    if (at < 0 || BoldMarks.next(text.substring(begin, at), 0) >= 0) {
      return null;
    }
    int end = at + words.conditionalScopes().length();
    return behind(text, end, true, LabelKind.SCOPES, text.substring(begin, at).strip());
  }

  private static @Nullable Label behind(
      String text, int end, boolean bold, LabelKind kind, String qualifier) {
    int at = PageText.skipParenthesis(text, end);
    boolean colon = false;
    boolean closed = !bold;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (!colon && (c == '：' || c == ':')) {
        colon = true;
        at++;
      } else if (!closed && BoldMarks.skip(text, at) > at) {
        closed = true;
        at = BoldMarks.skip(text, at);
      } else if (PageText.isBlank(c)) {
        at++;
      } else {
        break;
      }
    }
    boolean announces = colon || (bold && closed) || at == text.length();
    return announces ? new Label(kind, PageText.strip(text.substring(at)), qualifier) : null;
  }
}
