package dev.larkspur.portal;

import dev.larkspur.generator.source.UserInputException;
import dev.larkspur.portal.OrderedFetcher.Fetched;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Brings a folder up to date with the documentation portal: asks for the tree, fetches the pages
 * that are new or whose date is another, and takes away what the tree has no more.
 *
 * <p>Each page is written in one step and noted at once, so a pull that was stopped goes on where
 * it was. A page that cannot be had keeps its old file. Nothing is removed unless the whole tree
 * was understood and at most one page in twenty failed.
 */
public final class Pull {
  private final PortalSettings settings;
  private final Path folder;
  private final PullSelection selection;
  private final Sleeper sleeper;

  /** A pull of all pages into a folder, which is made if there is none. */
  public Pull(PortalSettings settings, Path folder) {
    this(settings, folder, PullSelection.ALL, Sleeper.REAL);
  }

  /** A pull of some pages, with another way to wait. */
  public Pull(PortalSettings settings, Path folder, PullSelection selection, Sleeper sleeper) {
    this.settings = settings;
    this.folder = folder;
    this.selection = selection;
    this.sleeper = sleeper;
  }

  /** Hears how far a pull is. */
  @FunctionalInterface
  public interface Progress {
    /** So many pages of so many were asked for. */
    void fetched(int done, int of);
  }

  /**
   * Asks for the tree alone and tells what a pull would do. Writes nothing.
   *
   * @throws PortalException if there is no tree to be had
   * @throws UserInputException if the folder was pulled from elsewhere
   * @throws IOException if the folder cannot be read
   */
  public PullReport dryRun() throws IOException, InterruptedException {
    PullState state = PullState.read(folder, settings);
    PortalTree tree = new Portal(settings, sleeper).tree();
    PullPlan plan = PullPlan.of(tree, selection, state.pages(), new PageFolder(folder));
    PullTally tally = new PullTally(plan);
    plan.steps().forEach(step -> tally.changed(step.change()));
    Removal removal = new Removal(plan.gone(), state);
    if (removal.isAllowed(tree, tally)) {
      removal.told().forEach(tally::changed);
    }
    return tally.report();
  }

  /**
   * Does it.
   *
   * @throws PortalException if there is no tree to be had; nothing was touched then
   * @throws UserInputException if the folder was pulled from elsewhere
   * @throws IOException if the folder cannot be read or written
   * @throws InterruptedException if the run is being stopped; what was written stays
   */
  public PullReport run(Progress progress) throws IOException, InterruptedException {
    PullState state = PullState.read(folder, settings);
    Portal portal = new Portal(settings, sleeper);
    PortalTree tree = portal.tree();
    PageFolder files = new PageFolder(folder);
    files.sweep();
    PullPlan plan = PullPlan.of(tree, selection, state.pages(), files);
    PullTally tally = new PullTally(plan);
    PageWriter writer = new PageWriter(files, state, plan, tally);
    try (OrderedFetcher fetches = new OrderedFetcher(portal, plan.steps(), settings.parallel())) {
      for (int done = 1; done <= plan.steps().size(); done++) {
        Fetched fetched = Objects.requireNonNull(fetches.next());
        if (fetched.page() != null) {
          writer.write(fetched.step(), fetched.page());
        } else if (fetched.problem() != null) {
          tally.failed(fetched.step().page(), fetched.problem());
        }
        progress.fetched(done, plan.steps().size());
      }
    }
    plan.kept().forEach(state::keep);
    List<PulledPage> gone = new ArrayList<>(plan.gone());
    gone.addAll(writer.superfluous());
    Removal removal = new Removal(gone, state);
    if (removal.isAllowed(tree, tally)) {
      removal.told().forEach(tally::changed);
      removal.make(files);
    }
    if (Files.exists(folder)) {
      state.save();
    }
    return tally.report();
  }
}
