package dev.larkspur.generator.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.alignment.Pairs;
import dev.larkspur.generator.model.RateLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares rate limits tier by tier. */
final class RateLimitDiff {

  /**
   * A number of requests.
   *
   * @param parameter the parameter for each value of which the limit applies; empty for all calls
   */
  private record Limit(String parameter, long perSeconds, long requests) {
    String key() {
      return (parameter.isEmpty() ? "" : parameter + '/') + perSeconds + 's';
    }

    /** Returns whether every caller that keeps another limit keeps this one. */
    boolean isKeptBy(Limit other) {
      long periods = (perSeconds + other.perSeconds - 1) / other.perSeconds;
      return parameter.equals(other.parameter) && other.requests * periods <= requests;
    }
  }

  private RateLimitDiff() {}

  static void compare(
      ChangeCollector collector, @Nullable RateLimit before, @Nullable RateLimit after) {
    List<Limit> old = limits(before);
    List<Limit> now = limits(after);
    var pairs = Pairs.of(old, now, Limit::key, Object::equals);
    boolean same = true;
    for (var row : pairs.rows()) {
      if (!Objects.equals(row.before(), row.after())) {
        same = false;
        collector.add(
            Aspect.RATE_TIER,
            collector.page().detail(row.key()),
            json(row.before()),
            json(row.after()),
            wire(row.after(), old),
            JavaEffects.INSIDE_THE_CALL);
      }
    }
    if (same) {
      collector.prose(
          Aspect.RATE_WORDING,
          collector.page(),
          ChangedValue.of(text(before)),
          ChangedValue.of(text(after)));
    }
  }

  /** A limit breaks calls unless another limit has required at least as much. */
  private static WireEffect wire(@Nullable Limit now, List<Limit> old) {
    return now == null || old.stream().anyMatch(now::isKeptBy)
        ? WireEffect.adds("calls at the old rate are still allowed")
        : WireEffect.breaks("calls at the old rate are rejected");
  }

  private static @Nullable JsonNode json(@Nullable Limit tier) {
    return tier == null ? null : ChangedValue.of(tier.requests());
  }

  private static List<Limit> limits(@Nullable RateLimit limit) {
    if (limit == null) {
      return List.of();
    }
    List<Limit> limits = new ArrayList<>();
    for (RateLimit.Tier tier : limit.tiers()) {
      limits.add(new Limit("", tier.perSeconds(), tier.requests()));
    }
    for (RateLimit.ParameterTier tier : limit.byParameter()) {
      limits.add(new Limit(tier.parameter(), tier.perSeconds(), tier.requests()));
    }
    return limits;
  }

  private static @Nullable String text(@Nullable RateLimit limit) {
    return limit == null ? null : limit.text();
  }
}
