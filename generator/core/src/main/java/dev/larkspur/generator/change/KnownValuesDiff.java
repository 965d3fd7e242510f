package dev.larkspur.generator.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.EnumItem;
import java.util.List;
import java.util.Objects;

/** Compares the values that a field is known to take. */
final class KnownValuesDiff {
  private final Findings findings;
  private final JavaEffects java;

  KnownValuesDiff(Findings findings, JavaEffects java) {
    this.findings = findings;
    this.java = java;
  }

  void compare(FieldSite site, Spot spot, List<EnumItem> before, List<EnumItem> after) {
    if (before.isEmpty() != after.isEmpty()) {
      findings.add(
          Aspect.ENUM,
          spot,
          before.isEmpty() ? null : values(before),
          after.isEmpty() ? null : values(after),
          WireRules.knownValues(),
          java.field(site));
      return;
    }
    for (var row : Pairs.of(before, after, EnumItem::value, Object::equals).rows()) {
      EnumItem old = row.before();
      EnumItem now = row.after();
      Spot item = spot.detail(row.key());
      if (old != null && now != null) {
        findings.prose(
            Aspect.ENUM_DESCRIPTION,
            item,
            ChangedValue.of(old.description()),
            ChangedValue.of(now.description()));
        findings.prose(
            Aspect.ENUM_SOURCE, item, ChangedValue.of(old.source()), ChangedValue.of(now.source()));
      } else {
        EnumItem either = Objects.requireNonNull(now == null ? old : now);
        findings.add(
            Aspect.ENUM_VALUE,
            item,
            old == null ? null : ChangedValue.of(old.value()),
            now == null ? null : ChangedValue.of(now.value()),
            WireRules.knownValue(spot.part(), now == null ? Action.REMOVED : Action.ADDED),
            java.knownValue(site, either.value()));
      }
    }
  }

  private static JsonNode values(List<EnumItem> items) {
    return ChangedValue.of(items.stream().map(EnumItem::value).toList());
  }
}
