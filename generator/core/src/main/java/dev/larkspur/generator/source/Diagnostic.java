package dev.larkspur.generator.source;

import org.jspecify.annotations.Nullable;

/**
 * One thing said about one place in a page.
 *
 * @param rule which rule speaks
 * @param location the place
 * @param message what was found, then what was expected
 * @param hint what to do about it, if there is more to say
 */
public record Diagnostic(Rule rule, SourceLocation location, String message, @Nullable String hint)
    implements Comparable<Diagnostic> {

  /** How much it weighs. */
  public Severity severity() {
    return rule.severity();
  }

  @Override
  public int compareTo(Diagnostic other) {
    int order = location.compareTo(other.location);
    order = order != 0 ? order : rule.compareTo(other.rule);
    return order != 0 ? order : message.compareTo(other.message);
  }

  /** {@code path:line:column: severity RULE message}. */
  @Override
  public String toString() {
    return location + ": " + severity().label() + " " + rule + " " + message;
  }
}
