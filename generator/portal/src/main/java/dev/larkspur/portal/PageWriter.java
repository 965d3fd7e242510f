package dev.larkspur.portal;

import dev.larkspur.portal.PullPlan.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writer of fetched pages, which also records them in the state. */
final class PageWriter {
  private final PageFolder files;
  private final PullState state;
  private final PullTally tally;
  private final Set<String> treePaths;
  private final Map<String, String> writtenFor = new HashMap<>();
  private final List<PulledPage> superfluous = new ArrayList<>();

  PageWriter(PageFolder files, PullState state, PullPlan plan, PullTally tally) {
    this.files = files;
    this.state = state;
    this.tally = tally;
    this.treePaths = plan.paths();
    for (PulledPage page : plan.kept()) {
      if (page.file() != null) {
        writtenFor.put(page.canonical(), page.fullPath());
      }
    }
  }

  /** Writes a page unless its path is an alias of another page of the tree. */
  void write(Step step, PortalPage page) throws IOException {
    String other = twin(step.page().fullPath(), page.fullPath());
    if (other != null) {
      alias(step, page, other);
      return;
    }
    writtenFor.put(page.fullPath(), step.page().fullPath());
    files.write(step.file(), page.text());
    PageFile old = step.movedFrom();
    if (old != null) {
      files.delete(old);
    }
    note(step, PulledPage.of(step.page(), page.fullPath(), step.file()));
    tally.changed(step.change());
  }

  /** Returns pages with a file of their own that are aliases of other pages. */
  List<PulledPage> superfluous() {
    return List.copyOf(superfluous);
  }

  private @Nullable String twin(String askedFor, String canonical) {
    if (canonical.equals(askedFor)) {
      return null;
    }
    return treePaths.contains(canonical) ? canonical : writtenFor.get(canonical);
  }

  private void alias(Step step, PortalPage page, String other) throws IOException {
    tally.note(
        PrintableLine.of(step.page().fullPath()) + " is an alias of " + PrintableLine.of(other));
    PulledPage before = step.before();
    if (before != null && before.file() != null && state.knows(before.id())) {
      superfluous.add(before);
    } else {
      note(step, PulledPage.of(step.page(), page.fullPath(), null));
    }
  }

  /** Records a page. A page that was created again has a new id, so the old id is removed. */
  private void note(Step step, PulledPage page) throws IOException {
    if (step.before() != null) {
      state.remove(step.before().id());
    }
    state.add(page);
  }
}
