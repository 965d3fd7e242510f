package dev.larkspur.runtime.internal;

import java.util.function.UnaryOperator;

/**
 * What messages may quote of received values.
 *
 * @param inMessages whether messages quote values at all
 * @param secrets masks known secrets
 */
public record Quoting(boolean inMessages, UnaryOperator<String> secrets) {
  /** For values that no message may quote. */
  public static final Quoting NOT_IN_MESSAGES = new Quoting(false, UnaryOperator.identity());

  /** Returns a text with known secrets masked. */
  String cover(String text) {
    return secrets.apply(text);
  }
}
