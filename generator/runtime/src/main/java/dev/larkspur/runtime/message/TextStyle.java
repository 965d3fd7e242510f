package dev.larkspur.runtime.message;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Styles of text in messages. */
public enum TextStyle {
  BOLD("b", "bold"),
  ITALIC("i", "italic"),
  UNDERLINE("u", "underline"),
  STRIKETHROUGH("s", "lineThrough");

  private final String tag;
  private final String wireName;

  TextStyle(String tag, String wireName) {
    this.tag = tag;
    this.wireName = wireName;
  }

  /** Returns the name of the tag in a text message. */
  String tag() {
    return tag;
  }

  /** Returns the name in a post. */
  String wireName() {
    return wireName;
  }

  static Set<TextStyle> set(TextStyle... styles) {
    return copy(Arrays.asList(styles));
  }

  static Set<TextStyle> copy(Iterable<TextStyle> styles) {
    Set<TextStyle> copy = EnumSet.noneOf(TextStyle.class);
    styles.forEach(copy::add);
    return Collections.unmodifiableSet(copy);
  }
}
