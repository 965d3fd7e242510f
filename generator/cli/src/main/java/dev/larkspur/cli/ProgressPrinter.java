package dev.larkspur.cli;

import dev.larkspur.generator.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Printer of progress every few seconds; short runs and completed work are not reported. */
final class ProgressPrinter implements Progress {
  private static final long PAUSE = Duration.ofSeconds(2).toNanos();

  private final PrintStream err;
  private final LongSupplier nanoTime;
  private long next;

  ProgressPrinter(PrintStream err, LongSupplier nanoTime) {
    this.err = err;
    this.nanoTime = nanoTime;
    this.next = nanoTime.getAsLong() + PAUSE;
  }

  @Override
  public void pagesRead(int done, int total) {
    print(done, total, "read");
  }

  /** Receives the number of pages fetched from the portal. */
  void pagesFetched(int done, int total) {
    print(done, total, "fetched");
  }

  private synchronized void print(int done, int total, String verb) {
    long now = nanoTime.getAsLong();
    if (done < total && now - next >= 0) {
      err.println("larkspur: " + done + " of " + total + " pages " + verb);
      next = now + PAUSE;
    }
  }
}
