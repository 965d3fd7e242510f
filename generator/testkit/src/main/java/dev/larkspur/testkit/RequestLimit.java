package dev.larkspur.testkit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A rate limit that rejects requests: in every time window it accepts a number of requests. */
final class RequestLimit {
  private final int requests;
  private final long window;
  private final FakeResponse rejection;
  private final Deque<Long> accepted = new ArrayDeque<>();

  RequestLimit(int requests, Duration window, FakeResponse rejection) {
    if (requests < 1) {
      throw new IllegalArgumentException("A limit must accept at least one request");
    }
    this.requests = requests;
    this.window = window.toNanos();
    this.rejection = rejection;
  }

  /** Returns the rejection of a request at the given time; null if it is accepted. */
  synchronized @Nullable FakeResponse rejection(long now) {
    while (!accepted.isEmpty() && now - accepted.getFirst() >= window) {
      accepted.removeFirst();
    }
    if (accepted.size() >= requests) {
      return rejection;
    }
    accepted.addLast(now);
    return null;
  }
}
