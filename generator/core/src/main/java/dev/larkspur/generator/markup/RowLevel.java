package dev.larkspur.generator.markup;

import java.util.regex.Pattern;

/** The level that a row's tag states. */
final class RowLevel {
  /** The tag states none. */
  static final int NONE = -1;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  private RowLevel() {}

  static int of(Tag tag) {
    String level = tag.attributes().getOrDefault("level", "").strip();
    return NUMBER.matcher(level).matches() ? Integer.parseInt(level) : NONE;
  }
}
