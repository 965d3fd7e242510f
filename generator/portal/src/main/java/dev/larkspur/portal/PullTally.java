package dev.larkspur.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collector of the changes and failures of a pull. */
final class PullTally {
  private static final int ONE_IN = 20;

  private final PullPlan plan;
  private final List<PageChange> changes = new ArrayList<>();
  private final List<PageFailure> failures = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  PullTally(PullPlan plan) {
    this.plan = plan;
  }

  void changed(PageChange change) {
    changes.add(change);
  }

  void failed(TreePage page, PortalException problem) {
    failures.add(
        new PageFailure(page.fullPath(), String.valueOf(problem.getMessage()), problem.absent()));
  }

  void note(String note) {
    notes.add(note);
  }

  /**
   * Returns whether more than one page in twenty failed. Pages that the portal reports as missing
   * are compared with all pages, so that a single lost page does not fail every later run. Failed
   * connections are compared with the requested pages, so that an outage is detected although few
   * pages changed.
   */
  boolean tooMuchFailed() {
    long connections = failures.stream().filter(failure -> !failure.absent()).count();
    return failures.size() * ONE_IN > plan.pages() || connections * ONE_IN > plan.steps().size();
  }

  PullReport report() {
    changes.sort(Comparator.comparing(PageChange::kind));
    return new PullReport(changes, plan.kept().size(), failures, notes, tooMuchFailed());
  }
}
