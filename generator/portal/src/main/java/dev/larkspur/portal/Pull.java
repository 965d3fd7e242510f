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
 * Update of a folder from the documentation portal: fetches the tree, then new and changed pages,
 * and removes pages that are no longer in the tree.
 *
 * <p>Each page is written atomically and recorded immediately, so that an interrupted pull can be
 * continued. A page that cannot be fetched keeps its file. Pages are removed only if the whole tree
 * could be read and at most one page in twenty failed.
 */
public final class Pull {
  private final PortalSettings settings;
  private final Path folder;
  private final PullSelection selection;
  private final Sleeper sleeper;

  /** Creates a pull of all pages into a folder, which may be missing. */
  public Pull(PortalSettings settings, Path folder) {
    this(settings, folder, PullSelection.ALL, Sleeper.REAL);
  }

  /** Creates a pull of selected pages. */
  public Pull(PortalSettings settings, Path folder, PullSelection selection, Sleeper sleeper) {
    this.settings = settings;
    this.folder = folder;
    this.selection = selection;
    this.sleeper = sleeper;
  }

  /** Listener for the progress of a pull. */
  @FunctionalInterface
  public interface FetchListener {
    /** Receives the number of pages that were requested so far. */
    void fetched(int done, int of);
  }

  /**
   * Fetches only the tree and returns what a pull would do. Writes nothing.
   *
   * @throws PortalException if the tree cannot be fetched
   * @throws UserInputException if the folder has pages of another portal, item or language, or the
   *     selection has no page
   * @throws IOException if the folder cannot be read
   */
  public PullReport dryRun() throws IOException, InterruptedException {
    PullState state = PullState.read(folder, settings);
    PortalTree tree = new Portal(settings, sleeper).tree();
    PullPlan plan = PullPlan.of(tree, selection, state.pages(), new PageFolder(folder));
    PullTally tally = new PullTally(plan);
    selection.unmatched(tree.pages(), state.pages().values()).forEach(tally::note);
    plan.steps().forEach(step -> tally.changed(step.change()));
    Removal removal = new Removal(plan.gone(), state);
    if (removal.isAllowed(tree, tally)) {
      removal.changes().forEach(tally::changed);
    }
    return tally.report();
  }

  /**
   * Updates the folder.
   *
   * @throws PortalException if the tree cannot be fetched; nothing was changed
   * @throws UserInputException if the folder has pages of another portal, item or language, or the
   *     selection has no page
   * @throws IOException if the folder cannot be read or written
   * @throws InterruptedException if the thread is interrupted; pages written so far are kept
   */
  public PullReport run(FetchListener listener) throws IOException, InterruptedException {
    PullState state = PullState.read(folder, settings);
    Portal portal = new Portal(settings, sleeper);
    PortalTree tree = portal.tree();
    PageFolder files = new PageFolder(folder);
    PullPlan plan = PullPlan.of(tree, selection, state.pages(), files);
    PullTally tally = new PullTally(plan);
    selection.unmatched(tree.pages(), state.pages().values()).forEach(tally::note);
    files.deleteUnfinished();
    PageWriter writer = new PageWriter(files, state, plan, tally);
    try (OrderedFetcher fetches = new OrderedFetcher(portal, plan.steps(), settings.parallel())) {
      for (int done = 1; done <= plan.steps().size(); done++) {
        Fetched fetched = Objects.requireNonNull(fetches.next());
        if (fetched.page() != null) {
          writer.write(fetched.step(), fetched.page());
        } else if (fetched.problem() != null) {
          tally.failed(fetched.step().page(), fetched.problem());
        }
        listener.fetched(done, plan.steps().size());
      }
    }
    plan.kept().forEach(state::keep);
    List<PulledPage> gone = new ArrayList<>(plan.gone());
    gone.addAll(writer.superfluous());
    Removal removal = new Removal(gone, state);
    if (removal.isAllowed(tree, tally)) {
      removal.changes().forEach(tally::changed);
      removal.apply(files);
    }
    if (Files.exists(folder)) {
      state.save();
    }
    return tally.report();
  }
}
