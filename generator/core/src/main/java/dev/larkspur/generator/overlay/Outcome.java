package dev.larkspur.generator.overlay;

import org.jspecify.annotations.Nullable;

/** Outcome of an edit, which may be applied to several tables. */
final class Outcome {
  private @Nullable String changed;
  private @Nullable String agreed;
  private @Nullable String unmatched;

  /** Records a change. */
  void changed(String what) {
    changed = changed == null ? what : changed;
  }

  /** Records that the page already agrees. */
  void agreed(String what) {
    agreed = agreed == null ? what : agreed;
  }

  /** Records that there is nothing to correct. */
  void unmatched(String why) {
    unmatched = unmatched == null ? why : unmatched;
  }

  /** Returns the change; null if nothing changed. */
  @Nullable String changed() {
    return changed;
  }

  /** Returns what the page already agrees with; null if anything changed. */
  @Nullable String agreed() {
    return changed == null ? agreed : null;
  }

  /** Returns why there is nothing to correct; null if something changed or agreed. */
  @Nullable String unmatched() {
    return changed == null && agreed == null ? unmatched : null;
  }
}
