package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A received JSON value of another kind than documented, which lenient decoding left out. Users do
 * not implement this interface; it can get more methods.
 */
public interface InvalidValue {

  /** Returns the path of the value, for example {@code $.data.items[3].size}. */
  String jsonPath();

  /** Returns what the documentation has, in words, for example {@code a whole number}. */
  String expected();

  /**
   * Returns what was received, in words, for example {@code the text "abc"}. Long texts are
   * shortened. Only the kind is named where a member on the path has a name that suggests a secret,
   * such as {@code token}, and in events.
   */
  String found();

  /**
   * Returns the received value as text with known secrets masked, at most 100 characters. It may
   * contain personal data. Null for objects and lists, and where a member on the path has a name
   * that suggests a secret.
   */
  @Nullable String value();
}
