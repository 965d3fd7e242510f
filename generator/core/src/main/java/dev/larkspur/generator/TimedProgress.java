package dev.larkspur.generator;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Progress as one line every few seconds; short runs and completed work are not reported. */
public final class TimedProgress implements Progress {
  private static final long PAUSE = Duration.ofSeconds(2).toNanos();

  private final Consumer<String> lines;
  private final LongSupplier nanoTime;
  private long next;

  /** Creates the progress of work that starts now. */
  public TimedProgress(Consumer<String> lines, LongSupplier nanoTime) {
    this.lines = lines;
    this.nanoTime = nanoTime;
    this.next = nanoTime.getAsLong() + PAUSE;
  }

  @Override
  public void pagesRead(int done, int total) {
    report(done, total, "read");
  }

  /** Receives the number of pages fetched from the portal. */
  public void pagesFetched(int done, int total) {
    report(done, total, "fetched");
  }

  private synchronized void report(int done, int total, String verb) {
    long now = nanoTime.getAsLong();
    if (done < total && now - next >= 0) {
      lines.accept(done + " of " + total + " pages " + verb);
      next = now + PAUSE;
    }
  }
}
