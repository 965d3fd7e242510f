package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressPrinterTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long now;
  private final ProgressPrinter progress =
      new ProgressPrinter(new PrintStream(err, true, StandardCharsets.UTF_8), () -> now);

  @Test
  void shortWorkPrintsNoProgress() {
    now = Duration.ofMillis(1999).toNanos();
    progress.pagesRead(99, 100);

    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void completedWorkPrintsNoProgress() {
    now = Duration.ofSeconds(10).toNanos();
    progress.pagesRead(1, 1);

    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void longWorkPrintsProgressEveryTwoSeconds() {
    for (int page = 1; page <= 50; page++) {
      now += Duration.ofMillis(100).toNanos();
      progress.pagesRead(page, 60);
    }

    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("larkspur: 20 of 60 pages read", "larkspur: 40 of 60 pages read");
  }
}
