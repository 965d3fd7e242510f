package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;

/** The level that a row's tag states. */
final class RowLevel {
  /** The level of a row whose tag states none. */
  static final int NONE = -1;

  private static final int MOST_DIGITS = 3;

  private RowLevel() {}

  static int of(Tag tag) {
    String written = tag.attributes().value("level");
    String level = written == null ? "" : visible(written);
    return isNumber(level) ? Integer.parseInt(level) : NONE;
  }

  private static boolean isNumber(String level) {
    for (int i = 0; i < level.length(); i++) {
      if (level.charAt(i) < '0' || level.charAt(i) > '9') {
        return false;
      }
    }
    return !level.isEmpty() && level.length() <= MOST_DIGITS;
  }

  private static String visible(String written) {
    StringBuilder visible = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (!PageText.isDropped(c) && !PageText.isSpace(c) && c != '"') {
        visible.append(c);
      }
    }
    return visible.toString();
  }
}
