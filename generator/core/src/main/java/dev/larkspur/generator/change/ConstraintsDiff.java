package dev.larkspur.generator.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Constraints;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Compares what pages demand of a value, one demand at a time. */
final class ConstraintsDiff {
  private final Findings findings;

  ConstraintsDiff(Findings findings) {
    this.findings = findings;
  }

  void compare(Spot spot, Constraints before, Constraints after) {
    atLeast(spot.detail("minLength"), number(before.minLength()), number(after.minLength()));
    atMost(spot.detail("maxLength"), number(before.maxLength()), number(after.maxLength()));
    atLeast(spot.detail("minItems"), number(before.minItems()), number(after.minItems()));
    atMost(spot.detail("maxItems"), number(before.maxItems()), number(after.maxItems()));
    atLeast(spot.detail("minimum"), before.minimum(), after.minimum());
    atMost(spot.detail("maximum"), before.maximum(), after.maximum());
    pattern(spot.detail("pattern"), before.pattern(), after.pattern());
  }

  private void atLeast(Spot spot, @Nullable BigDecimal before, @Nullable BigDecimal after) {
    int order = before == null || after == null ? 0 : after.compareTo(before);
    bound(spot, before, after, order);
  }

  private void atMost(Spot spot, @Nullable BigDecimal before, @Nullable BigDecimal after) {
    int order = before == null || after == null ? 0 : before.compareTo(after);
    bound(spot, before, after, order);
  }

  /**
   * Takes down another bound.
   *
   * @param order of two bounds, above zero if the new one is narrower
   */
  private void bound(
      Spot spot, @Nullable BigDecimal before, @Nullable BigDecimal after, int order) {
    boolean bothOrNone = (before == null) == (after == null);
    if (bothOrNone && order == 0) {
      return;
    }
    add(spot, json(before), json(after), bothOrNone ? order > 0 : after != null);
  }

  private void pattern(Spot spot, @Nullable String before, @Nullable String after) {
    if (before == null ? after != null : !before.equals(after)) {
      add(
          spot,
          before == null ? null : ChangedValue.of(before),
          after == null ? null : ChangedValue.of(after),
          after != null);
    }
  }

  private void add(
      Spot spot, @Nullable JsonNode before, @Nullable JsonNode after, boolean narrower) {
    findings.add(
        Aspect.CONSTRAINT,
        spot,
        before,
        after,
        WireRules.constraint(spot.part(), narrower),
        JavaEffects.TEXT_ONLY);
  }

  private static @Nullable BigDecimal number(@Nullable Long value) {
    return value == null ? null : BigDecimal.valueOf(value);
  }

  private static @Nullable JsonNode json(@Nullable BigDecimal value) {
    return value == null ? null : ChangedValue.of(value);
  }
}
