package dev.larkspur.runtime;

import java.util.Arrays;

/**
 * The times of the attempts under one rate limit: those of the last time window and those that are
 * reserved for later, in ascending order. All times are in nanoseconds from the same start.
 */
final class RateWindow {
  private final int requests;
  private final long span;
  private long[] times = new long[4];
  private int size;

  RateWindow(int requests, long span) {
    this.requests = requests;
    this.span = span;
  }

  /** Removes the times that no longer count. */
  void expire(long now) {
    int expired = 0;
    while (expired < size && times[expired] <= now - span) {
      expired++;
    }
    if (expired > 0) {
      System.arraycopy(times, expired, times, 0, size - expired);
      size -= expired;
    }
  }

  boolean isExpired(long now) {
    return size == 0 || times[size - 1] <= now - span;
  }

  /** Returns the first time from the given one at which another attempt exceeds no time window. */
  long earliest(long from) {
    long at = from;
    for (int first = 0; first + requests <= size; first++) {
      long begin = times[first];
      long end = times[first + requests - 1];
      // As many attempts as permitted are within one time window: none fits in between or nearby.
      if (end - begin < span && at > end - span && at < begin + span) {
        at = begin + span;
      }
    }
    return at;
  }

  void add(long at) {
    if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
    }
    int index = size;
    while (index > 0 && times[index - 1] > at) {
      times[index] = times[index - 1];
      index--;
    }
    times[index] = at;
    size++;
  }
}
