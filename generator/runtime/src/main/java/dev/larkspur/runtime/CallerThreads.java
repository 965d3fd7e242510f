package dev.larkspur.runtime;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * An executor that the caller provides. It is invoked from a thread of the client, because it may
 * block or run a task immediately, which an I/O thread must not do. A task that it rejects runs on
 * the client's thread as well, so that its future always completes.
 *
 * @param threads the executor of the caller
 * @param own the executor of the client
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
