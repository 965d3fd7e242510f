package dev.larkspur.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The outcome of a call. Immutable. */
public final class CallEnd {
  private final Duration total;
  private final int attempts;
  private final int status;
  private final @Nullable String logId;
  private final @Nullable Throwable failure;

  CallEnd(
      Duration total,
      int attempts,
      int status,
      @Nullable String logId,
      @Nullable Throwable failure) {
    this.total = total;
    this.attempts = attempts;
    this.status = status;
    this.logId = logId;
    this.failure = failure;
  }

  /** Returns the duration from start to end, including waits. */
  public Duration total() {
    return total;
  }

  /** Returns the number of attempts that were sent. */
  public int attempts() {
    return attempts;
  }

  /** Returns the HTTP status of the last response; 0 if none was received. */
  public int status() {
    return status;
  }

  /** Returns the log id that the platform's support asks for; null if absent. */
  public @Nullable String logId() {
    return logId;
  }

  /**
   * Returns the failure; null if the call succeeded. It is a {@link FeishuException}, a {@link
   * java.util.concurrent.CancellationException} if the future of the call was cancelled or
   * completed early, or an unchecked exception of an interceptor, a rate limiter or a custom
   * transport.
   */
  public @Nullable Throwable failure() {
    return failure;
  }

  /** Returns the outcome in one line. */
  @Override
  public String toString() {
    return "CallEnd[total="
        + total
        + " attempts="
        + attempts
        + " status="
        + status
        + " logId="
        + logId
        + " failure="
        + failure
        + ']';
  }
}
