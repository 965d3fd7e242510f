package dev.larkspur.generator.overlay;

import org.jspecify.annotations.Nullable;

/** What became of an edit, wherever it was tried. */
final class Outcome {
  private @Nullable String changed;
  private @Nullable String agreed;
  private @Nullable String unmatched;

  /** Something is otherwise now. */
  void changed(String what) {
    changed = changed == null ? what : changed;
  }

  /** The page says so already. */
  void agreed(String what) {
    agreed = agreed == null ? what : agreed;
  }

  /** There is nothing to correct. */
  void unmatched(String why) {
    unmatched = unmatched == null ? why : unmatched;
  }

  /** What is otherwise now; null if nothing is. */
  @Nullable String changed() {
    return changed;
  }

  /** What the page says already; null unless nothing else happened. */
  @Nullable String agreed() {
    return changed == null ? agreed : null;
  }

  /** Why nothing happened; null if something did. */
  @Nullable String unmatched() {
    return changed == null && agreed == null ? unmatched : null;
  }
}
