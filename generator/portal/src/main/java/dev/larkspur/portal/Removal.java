package dev.larkspur.portal;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes away pages that the portal has no more; only such as an earlier pull noted. */
final class Removal {
  /** From here on, so many pages gone at once that half the folder is, are taken for a fault. */
  private static final int MANY = 20;

  private final List<PulledPage> gone;
  private final PullState state;
  private final int known;
  private final Set<PageFile> inUse = new HashSet<>();

  /**
   * Prepares it.
   *
   * @param gone the pages
   * @param state what is known after the fetched pages were written
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

  /** Whether enough is known to remove anything; if not, says why. */
  boolean isAllowed(PortalTree tree, PullTally tally) {
    tree.problems().forEach(tally::note);
    String against = against(tree, tally);
    if (against == null || gone.isEmpty()) {
      return true;
    }
    tally.note("not removed: " + gone.size() + " of the pages, because " + against);
    return false;
  }

  /** The removals as they are told; a page whose file went on under another id is none. */
  List<PageChange> told() {
    return gone.stream().flatMap(this::change).toList();
  }

  /** Deletes the files, and forgets the pages. */
  void make(PageFolder files) throws IOException {
    for (PulledPage page : gone) {
      if (page.file() != null && !inUse.contains(page.file())) {
        files.delete(page.file());
      }
      state.remove(page.id());
    }
  }

  private @Nullable String against(PortalTree tree, PullTally tally) {
    if (!tree.complete()) {
      return "parts of the tree could not be understood";
    }
    if (tally.tooMuchFailed()) {
      return "more than one page in twenty failed";
    }
    if (gone.size() > MANY && gone.size() * 2 > known) {
      return "that would be more than half of all; delete them by hand if it is right";
    }
    return null;
  }

  private Stream<PageChange> change(PulledPage page) {
    PageFile file = page.file();
    return file == null || inUse.contains(file)
        ? Stream.empty()
        : Stream.of(
            new PageChange(PageChange.Kind.REMOVED, page.fullPath(), page.name(), file, null));
  }
}
