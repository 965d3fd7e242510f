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

/** Which threads asynchronous calls use. */
@Timeout(240)
class AsyncThreadsTest {
  private static final int CALLS = 300;
  private static final int ROUNDS = 20;

  /**
   * On two processors the JDK's client would start one for each: the common pool is too small. An
   * answer that overtakes the call that asks for it still has one, so rounds are made until one is
   * good; the server has a single thread, so that none of its own are counted.
   */
  @Test
  void no_thread_is_started_for_an_answer() {
    try (LoopbackServer server =
            new LoopbackServer(asked -> REPLIED, Executors.newSingleThreadExecutor());
        FeishuClient client = FeishuClient.builder().baseUrl(server.url()).build()) {
      client.sendAsync(PLAIN_GET.call()).join();

      long least = CALLS;
      for (int round = 0; round < ROUNDS && least >= CALLS / 3; round++) {
        least = Math.min(least, threadsOfCalls(client));
      }

      assertThat(least).isLessThan(CALLS / 3);
    }
  }

  /** How many threads start while so many calls are made one by one. */
  private static long threadsOfCalls(FeishuClient client) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getTotalStartedThreadCount();
    for (int i = 0; i < CALLS; i++) {
      client.sendAsync(PLAIN_GET.call()).join();
    }
    return threads.getTotalStartedThreadCount() - before;
  }

  /** Executors that are no threads to go on with. */
  enum Odd implements Executor {
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
  void an_odd_executor_puts_nothing_on_the_thread_that_reads_for_all(Odd executor)
      throws Exception {
    try (LoopbackServer server = new LoopbackServer(asked -> REPLIED);
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
