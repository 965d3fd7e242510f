package dev.larkspur.generator.markup;

import java.util.regex.Pattern;

/** The level that a row's tag states. */
final class RowLevel {
  /** The tag states none. */
  static final int NONE = -1;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  private RowLevel() {}

  static int of(Tag tag) {
    String level = visible(tag.attributes().getOrDefault("level", ""));
    return NUMBER.matcher(level).matches() ? Integer.parseInt(level) : NONE;
  }

  private static String visible(String written) {
    StringBuilder visible = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (!Blank.isInvisible(c) && !Blank.isSpace(c) && c != '"') {
        visible.append(c);
      }
    }
    return visible.toString();
  }
}
