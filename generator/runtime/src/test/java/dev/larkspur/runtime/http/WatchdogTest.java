package dev.larkspur.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class WatchdogTest {
  private final Watchdog watchdog = new Watchdog();

  @Test
  void a_thread_that_waits_too_long_is_interrupted() {
    long start = System.nanoTime();
    Watchdog.Wait wait = watchdog.begin(Duration.ofMillis(50).toNanos());
    boolean interrupted = !sleptThrough(60_000);

    assertThat(interrupted).isTrue();
    assertThat(wait.wasInterrupted()).isTrue();
    wait.end();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .as("not too early")
        .isGreaterThanOrEqualTo(Duration.ofMillis(50));
  }

  @Test
  void a_later_wait_with_an_earlier_deadline_is_interrupted_in_time() {
    Watchdog.Wait longer = watchdog.begin(Duration.ofMinutes(5).toNanos());
    Watchdog.Wait shorter = watchdog.begin(Duration.ofMillis(50).toNanos());

    assertThat(sleptThrough(60_000)).isFalse();
    assertThat(shorter.wasInterrupted()).isTrue();
    assertThat(longer.wasInterrupted()).isFalse();
    shorter.end();
    longer.end();
  }

  @Test
  void an_interrupt_from_other_code_is_distinguished() {
    Watchdog.Wait wait = watchdog.begin(Duration.ofMinutes(5).toNanos());
    Thread.currentThread().interrupt();

    assertThat(sleptThrough(60_000)).isFalse();
    assertThat(wait.wasInterrupted()).isFalse();
    wait.end();
  }

  @Test
  void no_interrupt_remains_if_the_deadline_coincides_with_the_response() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Integer>> runs = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        runs.add(threads.submit(this::race));
      }
      for (Future<Integer> run : runs) {
        assertThat(run.get(240, TimeUnit.SECONDS)).isZero();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Waits for about the time limit and counts interrupts that arrive after the end. */
  private int race() {
    int leftBehind = 0;
    for (int i = 0; i < 3_000; i++) {
      Watchdog.Wait wait = watchdog.begin(100_000);
      long end = System.nanoTime() + ThreadLocalRandom.current().nextLong(200_000);
      while (System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      wait.end();
      if (Thread.interrupted()) {
        leftBehind++;
      }
    }
    return leftBehind;
  }

  private static boolean sleptThrough(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
