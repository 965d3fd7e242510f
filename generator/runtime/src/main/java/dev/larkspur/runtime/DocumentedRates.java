package dev.larkspur.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rate limiter that keeps the documented limits in every time window: for each operation and
 * tenant, and for each value of a parameter that has its own limit, across operations.
 */
final class DocumentedRates implements RateLimiter {
  /** Maximum number of windows of one length; those not used for the longest time are removed. */
  private static final int MOST_WINDOWS = 10_000;

  /** Added to each window, because requests can arrive closer together than they are sent. */
  private static final Duration MARGIN = Duration.ofMillis(50);

  private final TimeSource time;
  private final long start;
  private final Map<Integer, Map<Key, RateWindow>> windowsBySeconds = new HashMap<>();

  /**
   * Identifies a window.
   *
   * @param subject the id of the operation, or the parameter
   * @param value the value of the parameter; null if the limit applies to all calls
   */
  private record Key(String subject, String tenant, @Nullable String value, int requests) {}

  /** A limit of a call and the key of its window. */
  private record Limit(RateTier tier, Key key) {}

  DocumentedRates(TimeSource time) {
    this.time = time;
    this.start = time.nanos();
  }

  @Override
  public Duration reserve(RateLimitedCall call) {
    List<Limit> limits = limits(call);
    if (limits.isEmpty()) {
      return Duration.ZERO;
    }
    synchronized (windowsBySeconds) {
      return reserve(call, limits, time.nanos() - start);
    }
  }

  private static List<Limit> limits(RateLimitedCall call) {
    Operation<?> operation = call.operation();
    List<Limit> limits = new ArrayList<>(4);
    for (RateTier tier : operation.rateTiers()) {
      String parameter = tier.parameter();
      String value = parameter == null ? null : call.value(parameter);
      if (parameter == null) {
        limits.add(new Limit(tier, new Key(operation.id(), call.tenant(), null, tier.requests())));
      } else if (value != null) {
        limits.add(new Limit(tier, new Key(parameter, call.tenant(), value, tier.requests())));
      }
    }
    return limits;
  }

  private Duration reserve(RateLimitedCall call, List<Limit> limits, long now) {
    List<RateWindow> windows = new ArrayList<>(limits.size());
    for (Limit limit : limits) {
      windows.add(window(limit, now));
    }
    long at = now;
    for (long before = -1; before != at; ) {
      before = at;
      for (int i = 0; i < windows.size(); i++) {
        long earliest = windows.get(i).earliest(at);
        if (earliest > at) {
          at = earliest;
          call.limitedBy(limits.get(i).tier());
        }
      }
    }
    Duration wait = at == now ? Duration.ZERO : Duration.ofNanos(at - now);
    if (wait.compareTo(call.remaining()) <= 0) {
      for (RateWindow window : windows) {
        window.add(at);
      }
    }
    for (Limit limit : limits) {
      removeExpired(windowsOf(limit.tier()), now);
    }
    return wait;
  }

  private RateWindow window(Limit limit, long now) {
    RateTier tier = limit.tier();
    RateWindow window =
        windowsOf(tier)
            .computeIfAbsent(
                limit.key(),
                key ->
                    new RateWindow(
                        tier.requests(),
                        Duration.ofSeconds(tier.seconds()).plus(MARGIN).toNanos()));
    window.expire(now);
    return window;
  }

  /** Returns the windows of one length in the order of their last use, the oldest first. */
  private Map<Key, RateWindow> windowsOf(RateTier tier) {
    return windowsBySeconds.computeIfAbsent(
        tier.seconds(), seconds -> new LinkedHashMap<>(16, 0.75f, true));
  }

  private static void removeExpired(Map<Key, RateWindow> windows, long now) {
    Iterator<RateWindow> eldest = windows.values().iterator();
    while (eldest.hasNext() && (eldest.next().isExpired(now) || windows.size() > MOST_WINDOWS)) {
      eldest.remove();
    }
  }

  /** Returns the number of windows in memory. */
  int size() {
    synchronized (windowsBySeconds) {
      return windowsBySeconds.values().stream().mapToInt(Map::size).sum();
    }
  }
}
