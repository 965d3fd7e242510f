package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A received JSON value of a different type than documented, which lenient decoding left out. Not
 * for implementation by users, because later versions can add methods.
 */
public interface InvalidValue {

  /** Returns the path of the value, for example {@code $.data.items[3].size}. */
  String jsonPath();

  /** Returns the documented type in words, for example {@code a whole number}. */
  String expected();

  /**
   * Returns a description of the received value, for example {@code the text "abc"}. Long texts are
   * shortened. The content is left out for events, and if a member on the path has a name that
   * suggests a secret, such as {@code token}.
   */
  String found();

  /**
   * Returns the received value as text with known secrets masked; texts of more than 100 characters
   * are shortened. The text may contain personal data. Returns null for objects and lists, and if a
   * member on the path has a name that suggests a secret.
   */
  @Nullable String value();
}
