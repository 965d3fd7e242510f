package dev.larkspur.portal;

import java.util.List;

/**
 * What came of a pull.
 *
 * @param changes what was done, or would be; by kind, then in the order of the tree
 * @param unchanged how many pages are as they were
 * @param failures pages that could not be had
 * @param notes what else is worth knowing: aliases, removals not made and why
 * @param failed whether so much went wrong that the run counts as failed
 */
public record PullReport(
    List<PageChange> changes,
    int unchanged,
    List<PageFailure> failures,
    List<String> notes,
    boolean failed) {

  /** Copies the lists. */
  public PullReport {
    changes = List.copyOf(changes);
    failures = List.copyOf(failures);
    notes = List.copyOf(notes);
  }

  /** The changes of one kind. */
  public List<PageChange> changes(PageChange.Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).toList();
  }
}
