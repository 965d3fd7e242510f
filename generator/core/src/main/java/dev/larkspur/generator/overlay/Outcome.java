package dev.larkspur.generator.overlay;

import dev.larkspur.generator.source.NearestNames;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Outcome of an edit, which may be applied to several tables. */
final class Outcome {
  private @Nullable String changed;
  private @Nullable String agreed;
  private @Nullable String unmatched;
  private @Nullable String question;

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

  /**
   * Records that there is nothing to correct.
   *
   * @param asked the name that does not exist
   * @param names the names that exist
   */
  void unmatched(String why, String asked, Collection<String> names) {
    if (unmatched == null) {
      question = NearestNames.question(asked, names);
    }
    unmatched(why);
  }

  /** Returns a question that suggests names; null if no name is similar. */
  @Nullable String question() {
    return question;
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
