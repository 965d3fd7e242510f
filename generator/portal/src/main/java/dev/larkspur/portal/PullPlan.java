package dev.larkspur.portal;

import dev.larkspur.portal.PageFolder.Head;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plan of a pull.
 *
 * @param pages the number of selected pages in the tree
 * @param steps the pages to fetch, in the order of the tree
 * @param kept the unchanged pages
 * @param gone the pages of earlier pulls that are no longer in the tree
 */
record PullPlan(int pages, List<Step> steps, List<PulledPage> kept, List<PulledPage> gone) {

  /**
   * Page to fetch.
   *
   * @param kind the kind of change
   * @param page the page in the tree
   * @param file the file to write
   * @param before the record of the page from the previous pull
   */
  record Step(PageChange.Kind kind, TreePage page, PageFile file, @Nullable PulledPage before) {

    /** Returns the previous file of a page that moves. */
    @Nullable PageFile movedFrom() {
      PageFile was = before == null ? null : before.file();
      return was == null || was.equals(file) ? null : was;
    }

    /** Returns the change for the report. */
    PageChange change() {
      return new PageChange(kind, page.fullPath(), page.name(), file, movedFrom());
    }
  }

  static PullPlan of(
      PortalTree tree, PullSelection selection, Map<String, PulledPage> known, PageFolder folder)
      throws IOException {
    return new Planning(tree, selection, known, folder).plan();
  }

  /** Returns the paths of the pages that are fetched or kept; every alias refers to one of them. */
  Set<String> paths() {
    return Stream.concat(
            steps.stream().map(step -> step.page().fullPath()),
            kept.stream().map(PulledPage::fullPath))
        .collect(Collectors.toSet());
  }

  private static final class Planning {
    private final PortalTree tree;
    private final PullSelection selection;
    private final Map<String, PulledPage> known;
    private final Map<String, PulledPage> knownByPath = new HashMap<>();
    private final Map<String, Head> unrecordedFiles = new HashMap<>();
    private final Set<PageFile> files;
    private final Set<String> ids;
    private final Set<String> treePaths = new HashSet<>();
    private final Set<String> canonicalPaths = new HashSet<>();
    private final PageNames names = new PageNames();

    Planning(
        PortalTree tree, PullSelection selection, Map<String, PulledPage> known, PageFolder folder)
        throws IOException {
      this.tree = tree;
      this.selection = selection;
      this.known = known;
      this.files = new HashSet<>(folder.files());
      this.ids = new HashSet<>(tree.otherIds());
      tree.pages().forEach(page -> ids.add(page.id()));
      files.forEach(names::take);
      Set<PageFile> owned = new HashSet<>();
      for (PulledPage page : known.values()) {
        knownByPath.put(page.fullPath(), page);
        if (page.file() != null) {
          names.take(page.file());
          owned.add(page.file());
          if (ids.contains(page.id()) && files.contains(page.file())) {
            canonicalPaths.add(page.canonical());
          }
        }
      }
      for (PageFile file : files.stream().sorted().toList()) {
        if (!owned.contains(file)) {
          folder.head(file).ifPresent(head -> unrecordedFiles.putIfAbsent(head.fullPath(), head));
        }
      }
    }

    PullPlan plan() {
      List<TreePage> selected = tree.pages().stream().filter(selection::contains).toList();
      selected.forEach(page -> treePaths.add(page.fullPath()));
      List<Step> steps = new ArrayList<>();
      List<PulledPage> kept = new ArrayList<>();
      Set<String> matched = new HashSet<>();
      for (TreePage page : selected) {
        PulledPage before = before(page);
        if (before != null) {
          matched.add(before.id());
        }
        if (before != null && before.isUnchanged(page) && isThere(before)) {
          kept.add(PulledPage.of(page, before.canonical(), before.file()));
        } else {
          steps.add(step(page, before));
        }
      }
      List<PulledPage> gone =
          known.values().stream()
              .filter(page -> !matched.contains(page.id()) && !ids.contains(page.id()))
              .filter(selection::contains)
              .sorted((one, other) -> one.fullPath().compareTo(other.fullPath()))
              .toList();
      return new PullPlan(selected.size(), List.copyOf(steps), List.copyOf(kept), gone);
    }

    /** Finds a page by id, by path if the page was created again, or by its file alone. */
    private @Nullable PulledPage before(TreePage page) {
      PulledPage same = known.get(page.id());
      if (same != null) {
        return same;
      }
      PulledPage there = knownByPath.get(page.fullPath());
      if (there != null && !ids.contains(there.id())) {
        return there;
      }
      Head head = unrecordedFiles.get(page.fullPath());
      return head == null
          ? null
          : new PulledPage(
              page.id(),
              page.fullPath(),
              page.name(),
              head.updateTime(),
              page.fullPath(),
              head.file());
    }

    /** Returns whether the folder has the page, or the page that it is an alias of. */
    private boolean isThere(PulledPage page) {
      String canonical = page.canonical();
      boolean alias = !canonical.equals(page.fullPath()) && treePaths.contains(canonical);
      return page.file() == null
          ? alias || canonicalPaths.contains(canonical)
          : !alias && files.contains(page.file());
    }

    private Step step(TreePage page, @Nullable PulledPage before) {
      if (before == null || before.file() == null) {
        return new Step(PageChange.Kind.ADDED, page, fresh(page), before);
      }
      if (!before.hasPathOf(page)) {
        return new Step(PageChange.Kind.MOVED, page, moved(page, before.file()), before);
      }
      PageChange.Kind kind =
          files.contains(before.file()) ? PageChange.Kind.CHANGED : PageChange.Kind.ADDED;
      return new Step(kind, page, before.file(), before);
    }

    private PageFile moved(TreePage page, PageFile from) {
      return PageFile.of(page.fullPath()).folded().equals(from.folded()) ? from : fresh(page);
    }

    /** Returns the file for a new page, which an interrupted pull may have written already. */
    private PageFile fresh(TreePage page) {
      Head head = unrecordedFiles.get(page.fullPath());
      return head == null ? names.allocate(page.fullPath()) : head.file();
    }
  }
}
