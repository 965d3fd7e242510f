package dev.larkspur.generator.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Constraints;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Compares constraints one by one. */
final class ConstraintsDiff {
  private final ChangeCollector collector;

  ConstraintsDiff(ChangeCollector collector) {
    this.collector = collector;
  }

  void compare(ChangeLocation location, Constraints before, Constraints after) {
    atLeast(location.detail("minLength"), number(before.minLength()), number(after.minLength()));
    atMost(location.detail("maxLength"), number(before.maxLength()), number(after.maxLength()));
    atLeast(location.detail("minItems"), number(before.minItems()), number(after.minItems()));
    atMost(location.detail("maxItems"), number(before.maxItems()), number(after.maxItems()));
    atLeast(location.detail("minimum"), before.minimum(), after.minimum());
    atMost(location.detail("maximum"), before.maximum(), after.maximum());
    pattern(location.detail("pattern"), before.pattern(), after.pattern());
  }

  private void atLeast(
      ChangeLocation location, @Nullable BigDecimal before, @Nullable BigDecimal after) {
    int order = before == null || after == null ? 0 : after.compareTo(before);
    bound(location, before, after, order);
  }

  private void atMost(
      ChangeLocation location, @Nullable BigDecimal before, @Nullable BigDecimal after) {
    int order = before == null || after == null ? 0 : before.compareTo(after);
    bound(location, before, after, order);
  }

  /**
   * Collects a different bound.
   *
   * @param order of two bounds, above zero if the new one is narrower
   */
  private void bound(
      ChangeLocation location, @Nullable BigDecimal before, @Nullable BigDecimal after, int order) {
    boolean bothOrNone = (before == null) == (after == null);
    if (bothOrNone && order == 0) {
      return;
    }
    add(location, json(before), json(after), bothOrNone ? order > 0 : after != null);
  }

  private void pattern(ChangeLocation location, @Nullable String before, @Nullable String after) {
    if (before == null ? after != null : !before.equals(after)) {
      add(
          location,
          before == null ? null : ChangedValue.of(before),
          after == null ? null : ChangedValue.of(after),
          after != null);
    }
  }

  private void add(
      ChangeLocation location,
      @Nullable JsonNode before,
      @Nullable JsonNode after,
      boolean narrower) {
    collector.add(
        Aspect.CONSTRAINT,
        location,
        before,
        after,
        WireRules.constraint(location.part(), narrower),
        JavaEffects.TEXT_ONLY);
  }

  private static @Nullable BigDecimal number(@Nullable Long value) {
    return value == null ? null : BigDecimal.valueOf(value);
  }

  private static @Nullable JsonNode json(@Nullable BigDecimal value) {
    return value == null ? null : ChangedValue.of(value);
  }
}
