package dev.larkspur.runtime;

import java.util.concurrent.ForkJoinPool;

/**
 * Factory of the thread pool of a client, in which no thread starts before the first asynchronous
 * step.
 */
final class ClientThreads {
  private ClientThreads() {}

  /**
   * Returns a pool of daemon threads. A fork-join pool adds a thread when one of its own waits for
   * a future, so a caller that waits for a call inside another call cannot cause a deadlock.
   */
  static ForkJoinPool create() {
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    return new ForkJoinPool(threads, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, true);
  }
}
