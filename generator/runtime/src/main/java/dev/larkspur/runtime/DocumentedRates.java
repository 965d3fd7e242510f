package dev.larkspur.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps every documented limit, per operation and tenant: never more in any such span of time. */
final class DocumentedRates implements RateLimiter {
  private final TimeSource time;
  private final Map<Place, Turnstile> turnstiles = new ConcurrentHashMap<>();

  private record Place(String operation, String tenant) {}

  DocumentedRates(TimeSource time) {
    this.time = time;
  }

  @Override
  public Duration reserve(Operation<?> operation, String tenant) {
    List<RateTier> tiers = operation.rateTiers();
    if (tiers.isEmpty()) {
      return Duration.ZERO;
    }
    return turnstiles
        .computeIfAbsent(new Place(operation.id(), tenant), place -> new Turnstile(tiers))
        .reserve(time.nanos());
  }

  /** Lets one through at a time, each not before every tier has room. */
  private static final class Turnstile {
    private final Window[] windows;

    Turnstile(List<RateTier> tiers) {
      windows = tiers.stream().map(Window::new).toArray(Window[]::new);
    }

    synchronized Duration reserve(long now) {
      long wait = 0;
      for (Window window : windows) {
        wait = Math.max(wait, window.waitFrom(now));
      }
      for (Window window : windows) {
        window.enter(now + wait);
      }
      return wait == 0 ? Duration.ZERO : Duration.ofNanos(wait);
    }
  }

  /** The times of the last so many entries, in a ring. */
  private static final class Window {
    private final long span;
    private final long[] entries;
    private long count;

    Window(RateTier tier) {
      span = Duration.ofSeconds(tier.seconds()).toNanos();
      entries = new long[tier.requests()];
    }

    /** How long until the oldest entry that counts has left the span. */
    long waitFrom(long now) {
      return count < entries.length ? 0 : Math.max(oldest() + span - now, 0);
    }

    void enter(long at) {
      entries[(int) (count % entries.length)] = at;
      count++;
    }

    private long oldest() {
      return entries[(int) (count % entries.length)];
    }
  }
}
