package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/** A documented rate limit of an operation. Immutable. */
public final class RateTier {
  private final int requests;
  private final int seconds;
  private final @Nullable String parameter;

  RateTier(int requests, int seconds, @Nullable String parameter) {
    if (requests < 1 || seconds < 1) {
      throw new IllegalArgumentException("requests and seconds must be at least 1");
    }
    this.requests = requests;
    this.seconds = seconds;
    this.parameter = parameter;
  }

  /** Returns the number of requests, at least 1. */
  public int requests() {
    return requests;
  }

  /** Returns the length of the time window in seconds, at least 1. */
  public int seconds() {
    return seconds;
  }

  /**
   * Returns the parameter or body field for each value of which the limit applies separately, such
   * as {@code receive_id} for the limit of messages to the same chat; null if the limit applies to
   * all calls of the operation.
   */
  public @Nullable String parameter() {
    return parameter;
  }

  /** Returns the limit in words, for example {@code 5 requests in 1 s for each receive_id}. */
  @Override
  public String toString() {
    return requests
        + (requests == 1 ? " request in " : " requests in ")
        + seconds
        + " s"
        + (parameter == null ? "" : " for each " + parameter);
  }
}
