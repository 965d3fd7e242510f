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
  void who_waits_too_long_is_interrupted() {
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
  void a_later_wait_with_an_earlier_end_is_seen_in_time() {
    Watchdog.Wait longer = watchdog.begin(Duration.ofMinutes(5).toNanos());
    Watchdog.Wait shorter = watchdog.begin(Duration.ofMillis(50).toNanos());

    assertThat(sleptThrough(60_000)).isFalse();
    assertThat(shorter.wasInterrupted()).isTrue();
    assertThat(longer.wasInterrupted()).isFalse();
    shorter.end();
    longer.end();
  }

  @Test
  void an_interruption_by_somebody_else_is_told_apart() {
    Watchdog.Wait wait = watchdog.begin(Duration.ofMinutes(5).toNanos());
    Thread.currentThread().interrupt();

    assertThat(sleptThrough(60_000)).isFalse();
    assertThat(wait.wasInterrupted()).isFalse();
    wait.end();
  }

  @Test
  void no_interruption_is_left_behind_when_the_end_comes_together_with_the_answer()
      throws Exception {
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

  /** Waits as long as the limit, give or take, and counts interruptions that come after the end. */
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
