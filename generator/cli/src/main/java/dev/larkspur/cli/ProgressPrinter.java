package dev.larkspur.cli;

import dev.larkspur.generator.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Says every few seconds how far it is, so that short work and finished work say nothing. */
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
    tell(done, total, "read");
  }

  /** So many pages came from the portal. */
  void pagesFetched(int done, int total) {
    tell(done, total, "fetched");
  }

  private synchronized void tell(int done, int total, String what) {
    long now = nanoTime.getAsLong();
    if (done < total && now - next >= 0) {
      err.println("larkspur: " + done + " of " + total + " pages " + what);
      next = now + PAUSE;
    }
  }
}
