package dev.larkspur.generator.source;

import org.jspecify.annotations.Nullable;

/**
 * Report of a problem at one location.
 *
 * @param rule the rule
 * @param location the location
 * @param message what was found, then what was expected
 * @param hint how to resolve the problem; null if the message is enough
 */
public record Diagnostic(Rule rule, SourceLocation location, String message, @Nullable String hint)
    implements Comparable<Diagnostic> {

  /** Returns the severity of the rule. */
  public Severity severity() {
    return rule.severity();
  }

  @Override
  public int compareTo(Diagnostic other) {
    int order = location.compareTo(other.location);
    order = order != 0 ? order : rule.compareTo(other.rule);
    return order != 0 ? order : message.compareTo(other.message);
  }

  /** Returns {@code path:line:column: severity RULE message}. */
  @Override
  public String toString() {
    return location + ": " + severity().label() + " " + rule + " " + message;
  }
}
