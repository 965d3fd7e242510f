package dev.larkspur.runtime;

import java.util.concurrent.ForkJoinPool;

/** The threads of one client; none is started before the first asynchronous step. */
final class ClientThreads {
  private ClientThreads() {}

  /**
   * A pool of daemons. Of this kind because it adds a thread when one of its own waits for a
   * future: so a caller who waits for one call inside another cannot bring everything to a halt.
   */
  static ForkJoinPool create() {
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    return new ForkJoinPool(threads, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, true);
  }
}
