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
 * Concurrent fetcher that returns pages in the order of the plan, so that the result of a pull does
 * not depend on the order of responses.
 */
final class OrderedFetcher implements AutoCloseable {
  /** Maximum number of pages fetched ahead; limits memory and the work lost by an interruption. */
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

  /** Step with its page or its problem. */
  record Fetched(Step step, @Nullable PortalPage page, @Nullable PortalException problem) {}

  /** Returns the next page; null after the last one. */
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
      throw new IllegalStateException("unexpected exception in a fetch", e.getCause());
    }
  }

  /** Cancels all running fetches. */
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
