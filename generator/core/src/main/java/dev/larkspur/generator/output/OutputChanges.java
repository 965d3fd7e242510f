package dev.larkspur.generator.output;

import java.util.List;

/**
 * Differences between an output folder and the generated files.
 *
 * @param added files that are missing in the folder
 * @param changed files with different content
 * @param removed files of an earlier run that are no longer generated
 * @param unchanged the number of files that are up to date
 * @param interrupted whether an earlier run was interrupted
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

  /** Returns whether the folder has exactly the generated files. */
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty() && !interrupted;
  }
}
