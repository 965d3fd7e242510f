package dev.larkspur.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A rate limiter that keeps the documented limits, for each operation and tenant and in every time
 * window.
 */
final class DocumentedRates implements RateLimiter {
  private final TimeSource time;
  private final Map<Key, TierLimiter> limiters = new ConcurrentHashMap<>();

  private record Key(String operation, String tenant) {}

  DocumentedRates(TimeSource time) {
    this.time = time;
  }

  @Override
  public Duration reserve(Operation<?> operation, String tenant) {
    List<RateTier> tiers = operation.rateTiers();
    if (tiers.isEmpty()) {
      return Duration.ZERO;
    }
    return limiters
        .computeIfAbsent(new Key(operation.id(), tenant), key -> new TierLimiter(tiers))
        .reserve(time.nanos());
  }

  /** Limits one operation of one tenant: an attempt is sent when every tier permits it. */
  private static final class TierLimiter {
    private final Window[] windows;

    TierLimiter(List<RateTier> tiers) {
      windows = tiers.stream().map(Window::new).toArray(Window[]::new);
    }

    synchronized Duration reserve(long now) {
      long wait = 0;
      for (Window window : windows) {
        wait = Math.max(wait, window.waitFrom(now));
      }
      for (Window window : windows) {
        window.add(now + wait);
      }
      return wait == 0 ? Duration.ZERO : Duration.ofNanos(wait);
    }
  }

  /** The times of the latest attempts within one tier, in a ring buffer. */
  private static final class Window {
    private final long span;
    private final long[] times;
    private long count;

    Window(RateTier tier) {
      span = Duration.ofSeconds(tier.seconds()).toNanos();
      times = new long[tier.requests()];
    }

    /** Returns the nanoseconds until the tier permits another attempt. */
    long waitFrom(long now) {
      return count < times.length ? 0 : Math.max(oldest() + span - now, 0);
    }

    void add(long at) {
      times[(int) (count % times.length)] = at;
      count++;
    }

    private long oldest() {
      return times[(int) (count % times.length)];
    }
  }
}
