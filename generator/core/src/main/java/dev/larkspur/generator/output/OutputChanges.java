package dev.larkspur.generator.output;

import java.util.List;

/**
 * How an output folder differs, or differed, from what was generated.
 *
 * @param added files that were not there
 * @param changed files with another content
 * @param removed files of an earlier run that are generated no longer
 * @param unchanged how many files are as they should be
 * @param interrupted whether an earlier run did not come to its end
 */
public record OutputChanges(
    List<String> added,
    List<String> changed,
    List<String> removed,
    int unchanged,
    boolean interrupted) {
  public OutputChanges {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
  }

  /** Whether the folder is exactly what was generated. */
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty() && !interrupted;
  }
}
