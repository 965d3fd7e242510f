package dev.larkspur.generator.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.alignment.Pairs;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.RateLimit.Tier;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares rate limits tier by tier. */
final class RateLimitDiff {

  private RateLimitDiff() {}

  static void compare(
      ChangeCollector collector, @Nullable RateLimit before, @Nullable RateLimit after) {
    var pairs =
        Pairs.of(tiers(before), tiers(after), tier -> tier.perSeconds() + "s", Object::equals);
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
      @Nullable Tier before,
      @Nullable Tier after) {
    collector.add(
        Aspect.RATE_TIER,
        location,
        json(before),
        json(after),
        wire(before, after),
        JavaEffects.INSIDE_THE_CALL);
  }

  private static WireEffect wire(@Nullable Tier before, @Nullable Tier after) {
    if (before != null && after != null) {
      return WireRules.tier(before.requests(), after.requests());
    }
    return WireRules.tier(before == null ? Action.ADDED : Action.REMOVED);
  }

  private static @Nullable JsonNode json(@Nullable Tier tier) {
    return tier == null ? null : ChangedValue.of(tier.requests());
  }

  private static List<Tier> tiers(@Nullable RateLimit limit) {
    return limit == null ? List.of() : limit.tiers();
  }

  private static @Nullable String text(@Nullable RateLimit limit) {
    return limit == null ? null : limit.text();
  }
}
