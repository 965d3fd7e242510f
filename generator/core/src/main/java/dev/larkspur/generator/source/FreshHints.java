package dev.larkspur.generator.source;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Filter that shows each hint once, because many diagnostics share one. */
public final class FreshHints {
  private final Set<String> shown = new HashSet<>();

  /** Returns the hint of a diagnostic; null if it has none or the hint was returned before. */
  public @Nullable String of(Diagnostic diagnostic) {
    String hint = diagnostic.hint();
    return hint != null && shown.add(hint) ? hint : null;
  }
}
