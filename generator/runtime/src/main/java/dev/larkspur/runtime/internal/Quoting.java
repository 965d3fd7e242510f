package dev.larkspur.runtime.internal;

import java.util.function.UnaryOperator;

/**
 * Settings for quotations of received values in messages.
 *
 * @param inMessages whether messages may quote values
 * @param secrets masks known secrets
 */
public record Quoting(boolean inMessages, UnaryOperator<String> secrets) {
  /** Settings for values that messages must not quote. */
  public static final Quoting NOT_IN_MESSAGES = new Quoting(false, UnaryOperator.identity());

  /** Returns a text with known secrets masked. */
  public String cover(String text) {
    return secrets.apply(text);
  }
}
