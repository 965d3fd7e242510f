package dev.larkspur.generator.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collector of diagnostics. Not thread-safe: each page has its own collector, and they are joined
 * afterwards.
 */
public final class Diagnostics {
  private final List<Diagnostic> found = new ArrayList<>();

  /** Reports a problem with the hint of its rule. */
  public void report(Rule rule, SourceLocation location, String message) {
    report(rule, location, message, rule.hint());
  }

  /** Reports a problem with a hint of its own. */
  public void report(Rule rule, SourceLocation location, String message, @Nullable String hint) {
    found.add(new Diagnostic(rule, location, message, hint));
  }

  /** Adds diagnostics. */
  public void addAll(Collection<Diagnostic> others) {
    found.addAll(others);
  }

  /** Returns whether the list is empty. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Returns the number of diagnostics. */
  public int size() {
    return found.size();
  }

  /** Returns the diagnostics sorted by location, independent of the order of reports. */
  public List<Diagnostic> sorted() {
    return found.stream().sorted().toList();
  }

  /** Returns the number of diagnostics with this severity. */
  public long count(Severity severity) {
    return found.stream().filter(diagnostic -> diagnostic.severity() == severity).count();
  }

  /** Returns whether there is a diagnostic with this severity or a higher one. */
  public boolean hasAtLeast(Severity severity) {
    return found.stream().anyMatch(diagnostic -> diagnostic.severity().isAtLeast(severity));
  }
}
