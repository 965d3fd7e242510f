package dev.larkspur.generator.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is said while pages are read. Not thread-safe: each page is read with its own, and
 * they are joined afterwards.
 */
public final class Diagnostics {
  private final List<Diagnostic> found = new ArrayList<>();

  /** Says something about a place; what to do about it is what the rule says. */
  public void report(Rule rule, SourceLocation location, String message) {
    report(rule, location, message, rule.hint());
  }

  /** Says something about a place, and what to do about it. */
  public void report(Rule rule, SourceLocation location, String message, @Nullable String hint) {
    found.add(new Diagnostic(rule, location, message, hint));
  }

  /** Takes over what was said elsewhere. */
  public void addAll(Collection<Diagnostic> others) {
    found.addAll(others);
  }

  /** Whether nothing was said so far. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** How much was said so far. */
  public int size() {
    return found.size();
  }

  /** Everything said so far, ordered by place: the same whatever order it was said in. */
  public List<Diagnostic> sorted() {
    return found.stream().sorted().toList();
  }

  /** How many findings weigh exactly this much. */
  public long count(Severity severity) {
    return found.stream().filter(diagnostic -> diagnostic.severity() == severity).count();
  }

  /** Whether anything weighs as much as this or more. */
  public boolean hasAtLeast(Severity severity) {
    return found.stream().anyMatch(diagnostic -> diagnostic.severity().isAtLeast(severity));
  }
}
