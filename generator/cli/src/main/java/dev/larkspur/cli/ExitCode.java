package dev.larkspur.cli;

/** Exit codes of the command. */
final class ExitCode {
  static final int DONE = 0;
  static final int INTERNAL_FAULT = 1;

  /** Wrong usage, no pages, unreadable input or unwritable output. */
  static final int REFUSED = 2;

  /** Diagnostics at the failing level; nothing was written. */
  static final int FAILING_DIAGNOSTICS = 3;

  /** Output or lock out of date. */
  static final int OUT_OF_DATE = 4;

  /** A breaking change. */
  static final int BREAKING = 5;

  /** The portal could not be reached, or too many of its pages failed. */
  static final int NETWORK = 6;

  /** Two branches contradict each other in the lock. */
  static final int LOCK_CLASH = 7;

  private ExitCode() {}
}
