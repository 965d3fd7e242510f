package dev.larkspur.runtime;

import static dev.larkspur.runtime.Fixtures.PLAIN_GET;
import static dev.larkspur.runtime.Fixtures.REPLIED;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The threads that asynchronous calls use. */
@Timeout(240)
class AsyncThreadsTest {
  private static final int CALLS = 300;
  private static final int ROUNDS = 20;

  /**
   * On two processors the JDK's client would start a thread for each response, because the common
   * pool is too small. A response that arrives before the call waits for it still starts one, so
   * the test repeats the calls until no thread is started; the server has a single thread, so that
   * its own threads are not counted.
   */
  @Test
  void no_thread_is_started_for_a_response() {
    try (LoopbackServer server =
            new LoopbackServer(request -> REPLIED, Executors.newSingleThreadExecutor());
        FeishuClient client = FeishuClient.builder().baseUrl(server.url()).build()) {
      client.sendAsync(PLAIN_GET.call()).join();

      long least = CALLS;
      for (int round = 0; round < ROUNDS && least >= CALLS / 3; round++) {
        least = Math.min(least, threadsOfCalls(client));
      }

      assertThat(least).isLessThan(CALLS / 3);
    }
  }

  /** Returns the number of threads that are started during sequential calls. */
  private static long threadsOfCalls(FeishuClient client) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getTotalStartedThreadCount();
    for (int i = 0; i < CALLS; i++) {
      client.sendAsync(PLAIN_GET.call()).join();
    }
    return threads.getTotalStartedThreadCount() - before;
  }

  /** Executors that do not run tasks on threads of their own. */
  enum UnusualExecutor implements Executor {
    AT_ONCE {
      @Override
      public void execute(Runnable task) {
        task.run();
      }
    },
    REFUSING {
      @Override
      public void execute(Runnable task) {
        throw new RejectedExecutionException("shut down");
      }
    };
  }

  @ParameterizedTest
  @EnumSource
  void an_unusual_executor_runs_nothing_on_the_selector_thread(UnusualExecutor executor)
      throws Exception {
    try (LoopbackServer server = new LoopbackServer(request -> REPLIED);
        FeishuClient client =
            FeishuClient.builder().baseUrl(server.url()).executor(executor).build()) {
      for (int i = 0; i < 20; i++) {
        String thread =
            client
                .sendAsync(PLAIN_GET.call())
                .thenApply(response -> client.send(PLAIN_GET.call()))
                .thenCompose(response -> client.sendAsync(PLAIN_GET.call()))
                .thenApply(response -> Thread.currentThread().getName())
                .get(60, TimeUnit.SECONDS);

        assertThat(thread).doesNotContain("SelectorManager");
      }
    }
  }
}
