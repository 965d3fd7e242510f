package dev.larkspur.generator.source;

import java.util.Locale;

/** Severity of a diagnostic, the highest first. */
public enum Severity {
  /** A page, or a file beside the pages, is not part of the result. */
  ERROR,
  /** A part of a page was left out, or was possibly read differently than it was meant. */
  WARNING,
  /** Nothing of the API is missing. */
  NOTE;

  /** Returns the word used in diagnostics and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether this severity is the other one or a higher one. */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
