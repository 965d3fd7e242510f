package dev.larkspur.generator.naming;

import java.util.Locale;

/**
 * The names of an operation that no page describes.
 *
 * @param stem the name that is locked, in Pascal case: {@code PostMessageV4Send}
 * @param errors the names of the constants of its errors
 */
public record UndocumentedName(String stem, NamesInside errors) {

  /** Returns the name of the constant: {@code POST_MESSAGE_V4_SEND}. */
  public String constant() {
    StringBuilder constant = new StringBuilder(stem.length() + 8);
    for (int i = 0; i < stem.length(); i++) {
      char c = stem.charAt(i);
      if (i > 0 && Character.isUpperCase(c) && stem.charAt(i - 1) != '_') {
        constant.append('_');
      }
      constant.append(c);
    }
    return constant.toString().toUpperCase(Locale.ROOT);
  }

  /** Returns the name of the method, for an operation without an HTTP method. */
  public String method() {
    return stem.substring(0, 1).toLowerCase(Locale.ROOT) + stem.substring(1);
  }

  /** Returns the simple name of the nested enum of its errors. */
  public String errorType() {
    return stem + OperationWords.ERROR;
  }
}
