package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.source.PageText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A label inside a description cell: bold or not, behind a bullet or not, with a colon of either
 * width inside or outside the bold.
 *
 * @param kind what the label announces
 * @param value what stands behind it in the same piece
 * @param qualifier what stands before its word, such as a condition; empty if nothing does
 */
record Label(Kind kind, String value, String qualifier) {

  /** What labels announce. */
  enum Kind {
    EXAMPLE,
    DEFAULT,
    VALUES,
    RULES,
    SCOPES
  }

  private static final String SCOPES = "字段权限要求";

  /** A word that begins another stands behind it. */
  private static final List<Map.Entry<String, Kind>> WORDS =
      List.of(
          Map.entry("示例值", Kind.EXAMPLE),
          Map.entry("默认值", Kind.DEFAULT),
          Map.entry("默认", Kind.DEFAULT),
          Map.entry("可选值如下", Kind.VALUES),
          Map.entry("可能值如下", Kind.VALUES),
          Map.entry("可选值有", Kind.VALUES),
          Map.entry("可能值有", Kind.VALUES),
          Map.entry("枚举值有", Kind.VALUES),
          Map.entry("可选值", Kind.VALUES),
          Map.entry("可能值", Kind.VALUES),
          Map.entry("枚举值", Kind.VALUES),
          Map.entry("数据校验规则", Kind.RULES),
          Map.entry(SCOPES, Kind.SCOPES));

  /** The label that a piece of text begins with, if it does. */
  static @Nullable Label at(String piece) {
    int start = start(piece);
    int word = Bold.skip(piece, start);
    boolean bold = word > start;
    word = PageText.skipBlank(piece, word);
    for (Map.Entry<String, Kind> candidate : WORDS) {
      if (piece.startsWith(candidate.getKey(), word)) {
        return behind(piece, word + candidate.getKey().length(), bold, candidate.getValue(), "");
      }
    }
    return conditionalScopes(piece, word, bold);
  }

  /** Where a bold label begins behind other text, or -1. */
  static int boldInside(String piece, int from) {
    for (int i = Bold.next(piece, Math.max(from, 1)); i >= 0; i = Bold.next(piece, i + 2)) {
      Label label = at(piece.substring(i));
      if (label != null) {
        return i;
      }
    }
    return -1;
  }

  /** Where a label of a piece begins if it has one: behind a bullet. */
  static int start(String piece) {
    int start = PageText.skipBlank(piece, 0);
    if (start < piece.length() && isBullet(piece.charAt(start))) {
      int behind = PageText.skipBlank(piece, start + 1);
      if (behind > start + 1) {
        return behind;
      }
    }
    return start;
  }

  private static boolean isBullet(char c) {
    return c == '-' || c == '*' || c == '+';
  }

  /** {@code **当值为 `user_id`，字段权限要求**：}: the scopes are needed for one value only. */
  private static @Nullable Label conditionalScopes(String piece, int word, boolean bold) {
    if (!bold || !piece.startsWith("当", word)) {
      return null;
    }
    int at = piece.indexOf(SCOPES, word);
    if (at < 0 || Bold.next(piece.substring(word, at), 0) >= 0) {
      return null;
    }
    return behind(
        piece, at + SCOPES.length(), true, Kind.SCOPES, piece.substring(word, at).strip());
  }

  private static @Nullable Label behind(
      String piece, int end, boolean bold, Kind kind, String qualifier) {
    int at = PageText.skipParenthesis(piece, end);
    boolean colon = false;
    boolean closed = !bold;
    while (at < piece.length()) {
      char c = piece.charAt(at);
      if (!colon && (c == '：' || c == ':')) {
        colon = true;
        at++;
      } else if (!closed && Bold.skip(piece, at) > at) {
        closed = true;
        at = Bold.skip(piece, at);
      } else if (PageText.isBlank(c)) {
        at++;
      } else {
        break;
      }
    }
    boolean announced = colon || (bold && closed) || at == piece.length();
    return announced ? new Label(kind, PageText.strip(piece.substring(at)), qualifier) : null;
  }
}
