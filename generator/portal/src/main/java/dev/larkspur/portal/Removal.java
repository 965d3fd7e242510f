package dev.larkspur.portal;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Removal of recorded pages that are no longer on the portal. */
final class Removal {
  /** Number of pages above which the removal of half the folder is considered a mistake. */
  private static final int MANY = 20;

  private final List<PulledPage> gone;
  private final PullState state;
  private final int known;
  private final Set<PageFile> inUse = new HashSet<>();

  /**
   * Creates a removal.
   *
   * @param gone the pages to remove
   * @param state the state after the fetched pages were written
   */
  Removal(List<PulledPage> gone, PullState state) {
    this.gone = gone;
    this.state = state;
    this.known = state.pages().size();
    state.pages().values().stream()
        .filter(page -> !gone.contains(page))
        .filter(page -> page.file() != null)
        .forEach(page -> inUse.add(page.file()));
  }

  /** Returns whether pages may be removed, and otherwise notes the reason. */
  boolean isAllowed(PortalTree tree, PullTally tally) {
    tree.problems().forEach(tally::note);
    String objection = objection(tree, tally);
    if (objection == null || gone.isEmpty()) {
      return true;
    }
    tally.note(note(gone.size(), objection));
    return false;
  }

  /** Returns the changes for the report, without pages whose file is used under another id. */
  List<PageChange> changes() {
    return gone.stream().flatMap(this::change).toList();
  }

  /** Deletes the files and their records. */
  void apply(PageFolder files) throws IOException {
    for (PulledPage page : gone) {
      if (page.file() != null && !inUse.contains(page.file())) {
        files.delete(page.file());
      }
      state.remove(page.id());
    }
  }

  private @Nullable String objection(PortalTree tree, PullTally tally) {
    if (!tree.complete()) {
      return "parts of the tree could not be read";
    }
    if (tally.tooMuchFailed()) {
      return "more than one page in twenty failed";
    }
    return objectionToNumber();
  }

  /** Returns why so many pages are not removed; null if they may be. */
  @Nullable String objectionToNumber() {
    return gone.size() > MANY && gone.size() * 2 > known
        ? "they are more than half of all pages; delete them manually if that is intended"
        : null;
  }

  /** Returns the note on pages that were not removed. */
  static String note(int pages, String objection) {
    return "not removed: " + pages + " of the pages, because " + objection;
  }

  private Stream<PageChange> change(PulledPage page) {
    PageFile file = page.file();
    return file == null || inUse.contains(file)
        ? Stream.empty()
        : Stream.of(
            new PageChange(PageChange.Kind.REMOVED, page.fullPath(), page.name(), file, null));
  }
}
