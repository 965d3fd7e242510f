package dev.larkspur.runtime;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * An executor of the caller's. It is asked from a thread of the client, since it may block, or run
 * what it is given at once, and what brings answers may do neither. What it refuses runs there too:
 * a future that never ends would be worse.
 *
 * @param threads the caller's
 * @param own the client's
 */
record CallerThreads(Executor threads, Executor own) implements Executor {

  @Override
  public void execute(Runnable task) {
    own.execute(
        () -> {
          try {
            threads.execute(task);
          } catch (RejectedExecutionException e) {
            task.run();
          }
        });
  }
}
