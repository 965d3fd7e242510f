package dev.larkspur.generator.source;

import java.util.Locale;

/** How much a diagnostic weighs, the heaviest first. */
public enum Severity {
  /** A page, or what lies beside the pages, has no part in what was made of them. */
  ERROR,
  /** Something of a page was left out, or what was made of it may not be what was meant. */
  WARNING,
  /** Worth knowing; nothing of the API is missing. */
  NOTE;

  /** The word as it stands in a diagnostic and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this weighs as much as the other or more. */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
