package dev.larkspur.runtime.internal;

import java.net.http.HttpClient;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A JDK HTTP client that can be stopped. Its selector thread, its connections and their file
 * handles are released at once, not when the garbage collector finds the client.
 *
 * <p>Since Java 21 the JDK's client is {@link AutoCloseable}. Before, its selector thread ends, and
 * closes the connections, when it is interrupted. The client runs its tasks by calling the executor
 * on this thread, so the executor knows it after the first response; a client that was never used
 * ends when it is garbage.
 */
public final class StoppableClient {
  private static final String SELECTOR_THREAD = "-SelectorManager";

  private final HttpClient client;
  private final Tasks tasks;

  private StoppableClient(HttpClient client, Tasks tasks) {
    this.client = client;
    this.tasks = tasks;
  }

  /**
   * Builds a client.
   *
   * @param builder the settings, to which the executor is added
   * @param executor runs the tasks of the client
   */
  public static StoppableClient build(HttpClient.Builder builder, Executor executor) {
    Tasks tasks = new Tasks(executor);
    return new StoppableClient(builder.executor(tasks).build(), tasks);
  }

  /** Returns the client. */
  public HttpClient client() {
    return client;
  }

  /** Stops the client. Calls in progress must have been cancelled. */
  @SuppressWarnings("ConstantValue") // depends on the version of Java
  public void stop() {
    Object stoppable = client;
    if (stoppable instanceof AutoCloseable closeable) {
      closeAtOnce(closeable);
      return;
    }
    Thread selector = tasks.selector;
    if (selector != null) {
      selector.interrupt();
    }
  }

  /** Closes the JDK's client: on an interrupted thread this does not wait for responses. */
  private static void closeAtOnce(AutoCloseable closeable) {
    boolean interrupted = Thread.interrupted();
    Thread.currentThread().interrupt();
    try {
      closeable.close();
    } catch (Exception e) {
      throw new IllegalStateException("The JDK's HTTP client cannot be closed", e);
    } finally {
      boolean unused = Thread.interrupted();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The executor of a client, which remembers the selector thread. */
  private static final class Tasks implements Executor {
    private final Executor executor;
    private volatile @Nullable Thread selector;

    Tasks(Executor executor) {
      this.executor = executor;
    }

    @Override
    public void execute(Runnable task) {
      if (selector == null) {
        Thread current = Thread.currentThread();
        if (current.getName().endsWith(SELECTOR_THREAD)) {
          selector = current;
        }
      }
      executor.execute(task);
    }
  }
}
