package dev.larkspur.portal;

import java.util.List;

/**
 * Result of a pull.
 *
 * @param changes the changes, by kind and then in the order of the tree
 * @param unchanged the number of unchanged pages
 * @param failures the pages that could not be fetched
 * @param notes further information: aliases, and removals that were skipped
 * @param failed whether too many pages failed
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

  /** Returns the changes of one kind. */
  public List<PageChange> changes(PageChange.Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).toList();
  }
}
