package dev.larkspur.generator.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.RateLimit.Tier;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares how often an operation may be called, one span of time at a time. */
final class RateLimitDiff {

  private RateLimitDiff() {}

  static void compare(Findings findings, @Nullable RateLimit before, @Nullable RateLimit after) {
    var pairs =
        Pairs.of(tiers(before), tiers(after), tier -> tier.perSeconds() + "s", Object::equals);
    boolean same = true;
    for (var row : pairs.rows()) {
      if (!Objects.equals(row.before(), row.after())) {
        same = false;
        tier(findings, findings.page().detail(row.key()), row.before(), row.after());
      }
    }
    if (same) {
      findings.prose(
          Aspect.RATE_WORDING,
          findings.page(),
          ChangedValue.of(text(before)),
          ChangedValue.of(text(after)));
    }
  }

  private static void tier(
      Findings findings, Spot spot, @Nullable Tier before, @Nullable Tier after) {
    findings.add(
        Aspect.RATE_TIER,
        spot,
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
