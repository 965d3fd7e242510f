package dev.larkspur.generator.source;

import java.util.Comparator;
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

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::location)
          .thenComparing(Diagnostic::rule)
          .thenComparing(Diagnostic::message);

  /** How much it weighs. */
  public Severity severity() {
    return rule.severity();
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }

  /** {@code path:line:column: severity RULE message}. */
  @Override
  public String toString() {
    return location + ": " + severity().label() + " " + rule + " " + message;
  }
}
