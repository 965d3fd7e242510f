package dev.larkspur.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimedProgressTest {
  private final List<String> lines = new ArrayList<>();
  private long now;
  private final TimedProgress progress = new TimedProgress(lines::add, () -> now);

  @Test
  void shortWorkPrintsNoProgress() {
    now = Duration.ofMillis(1999).toNanos();
    progress.pagesRead(99, 100);

    assertThat(lines).isEmpty();
  }

  @Test
  void completedWorkPrintsNoProgress() {
    now = Duration.ofSeconds(10).toNanos();
    progress.pagesRead(1, 1);

    assertThat(lines).isEmpty();
  }

  @Test
  void longWorkPrintsProgressEveryTwoSeconds() {
    for (int page = 1; page <= 50; page++) {
      now += Duration.ofMillis(100).toNanos();
      progress.pagesRead(page, 60);
    }

    assertThat(lines).containsExactly("20 of 60 pages read", "40 of 60 pages read");
  }
}
