package dev.larkspur.runtime.event;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The default executor of handlers, with a bounded number of threads and a bounded queue. */
final class EventThreads {
  private static final int THREADS = 16;
  private static final int QUEUE = 1_000;
  private static final long IDLE_SECONDS = 30;

  private EventThreads() {}

  /** Creates the executor. Threads are started on demand and stop when they are idle. */
  static ExecutorService start() {
    AtomicInteger count = new AtomicInteger();
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE),
            work -> {
              Thread thread = new Thread(work, "larkspur-events-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /** Creates the executor for the tasks of a long connection's HTTP client. */
  static ExecutorService forConnection() {
    return Executors.newCachedThreadPool(
        work -> {
          Thread thread = new Thread(work, "larkspur-connection-tasks");
          thread.setDaemon(true);
          return thread;
        });
  }
}
