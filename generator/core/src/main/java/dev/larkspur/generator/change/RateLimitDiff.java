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
   * @param key the period, and the parameter for each value of which the limit applies
   */
  private record Limit(String key, long requests) {}

  private RateLimitDiff() {}

  static void compare(
      ChangeCollector collector, @Nullable RateLimit before, @Nullable RateLimit after) {
    var pairs = Pairs.of(limits(before), limits(after), Limit::key, Object::equals);
    boolean same = true;
    for (var row : pairs.rows()) {
      if (!Objects.equals(row.before(), row.after())) {
        same = false;
        tier(collector, collector.page().detail(row.key()), row.before(), row.after());
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

  private static void tier(
      ChangeCollector collector,
      ChangeLocation location,
      @Nullable Limit before,
      @Nullable Limit after) {
    collector.add(
        Aspect.RATE_TIER,
        location,
        json(before),
        json(after),
        wire(before, after),
        JavaEffects.INSIDE_THE_CALL);
  }

  private static WireEffect wire(@Nullable Limit before, @Nullable Limit after) {
    if (before != null && after != null) {
      return WireRules.tier(before.requests(), after.requests());
    }
    return WireRules.tier(before == null ? Action.ADDED : Action.REMOVED);
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
      limits.add(new Limit(tier.perSeconds() + "s", tier.requests()));
    }
    for (RateLimit.ParameterTier tier : limit.byParameter()) {
      limits.add(new Limit(tier.parameter() + '/' + tier.perSeconds() + 's', tier.requests()));
    }
    return limits;
  }

  private static @Nullable String text(@Nullable RateLimit limit) {
    return limit == null ? null : limit.text();
  }
}
