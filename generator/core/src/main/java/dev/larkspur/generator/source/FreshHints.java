package dev.larkspur.generator.source;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hints as people want them: a hundred findings of one kind need to be told once what to do. */
public final class FreshHints {
  private final Set<String> said = new HashSet<>();

  /** The hint of a finding, unless one before had the same; then, and without one, null. */
  public @Nullable String of(Diagnostic diagnostic) {
    String hint = diagnostic.hint();
    return hint != null && said.add(hint) ? hint : null;
  }
}
