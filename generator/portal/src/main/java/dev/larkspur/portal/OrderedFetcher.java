package dev.larkspur.portal;

import dev.larkspur.portal.PullPlan.Step;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages many at a time and hands them out one by one, in the order of the plan, so that
 * what comes of a pull does not depend on which answer was faster.
 */
final class OrderedFetcher implements AutoCloseable {
  /** How many may wait behind a slow one; bounds the memory, and what is lost when stopped. */
  private static final int AHEAD = 64;

  private final ExecutorService threads;
  private final Portal portal;
  private final Iterator<Step> steps;
  private final Queue<Future<Fetched>> running = new ArrayDeque<>();

  OrderedFetcher(Portal portal, List<Step> steps, int parallel) {
    this.portal = portal;
    this.steps = steps.iterator();
    this.threads = Executors.newFixedThreadPool(parallel);
  }

  /** A step with the page, or with what went wrong. */
  record Fetched(Step step, @Nullable PortalPage page, @Nullable PortalException problem) {}

  /** The next one; null when there are no more. */
  @Nullable Fetched next() throws InterruptedException {
    while (running.size() < AHEAD && steps.hasNext()) {
      Step step = steps.next();
      running.add(threads.submit(() -> fetch(step)));
    }
    Future<Fetched> first = running.poll();
    if (first == null) {
      return null;
    }
    try {
      return first.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a fault in fetching a page", e.getCause());
    }
  }

  /** Stops what is still under way. */
  @Override
  public void close() {
    threads.shutdownNow();
  }

  private Fetched fetch(Step step) throws InterruptedException {
    try {
      return new Fetched(step, portal.page(step.page()), null);
    } catch (PortalException e) {
      return new Fetched(step, null, e);
    }
  }
}
