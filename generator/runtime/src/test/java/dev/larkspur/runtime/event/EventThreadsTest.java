package dev.larkspur.runtime.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import org.junit.jupiter.api.Test;

class EventThreadsTest {
  @Test
  void threads_end_when_they_are_idle_and_do_not_keep_the_program_running() throws Exception {
    ExecutorService events = EventThreads.start();
    ExecutorService tasks = EventThreads.forConnection();
    try {
      assertThat(((ThreadPoolExecutor) events).allowsCoreThreadTimeOut()).isTrue();
      assertThat(events.submit(() -> Thread.currentThread().isDaemon()).get()).isTrue();
      assertThat(tasks.submit(() -> Thread.currentThread().isDaemon()).get()).isTrue();
    } finally {
      events.shutdown();
      tasks.shutdown();
    }
  }
}
