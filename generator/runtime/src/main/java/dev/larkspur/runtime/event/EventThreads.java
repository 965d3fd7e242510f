package dev.larkspur.runtime.event;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that handlers run on if nobody gives others: few, and a queue that has an end. */
final class EventThreads {
  private static final int THREADS = 16;
  private static final int QUEUE = 1_000;
  private static final long IDLE_SECONDS = 30;

  private EventThreads() {}

  /** Starts none before it is needed, and keeps none that is not. */
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
}
