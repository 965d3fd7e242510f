package dev.larkspur.generator.source;

import java.util.Locale;

/** How much a diagnostic weighs, the heaviest first. */
public enum Severity {
  /** Something of the page could not be read and is missing from what was made of it. */
  ERROR,
  /** The page is wrong or unusual; what was made of it may not be what was meant. */
  WARNING,
  /** Worth knowing; nothing is missing. */
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
