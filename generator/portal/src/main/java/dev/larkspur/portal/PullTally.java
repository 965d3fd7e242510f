package dev.larkspur.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts what happens in a pull, and knows when it is too much. */
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
   * Whether more than one page in twenty failed: of all pages, or, where the way to the portal
   * failed, of those asked for. A single page that the portal has lost for good does not make every
   * later run fail, and an outage is seen though few pages changed.
   */
  boolean tooMuchFailed() {
    long onTheWay = failures.stream().filter(failure -> !failure.absent()).count();
    return failures.size() * ONE_IN > plan.pages() || onTheWay * ONE_IN > plan.steps().size();
  }

  PullReport report() {
    changes.sort(Comparator.comparing(PageChange::kind));
    return new PullReport(changes, plan.kept().size(), failures, notes, tooMuchFailed());
  }
}
