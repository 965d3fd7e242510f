package dev.larkspur.generator.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.alignment.Pairs;
import dev.larkspur.generator.alignment.Renames;
import dev.larkspur.generator.model.EnumItem;
import java.util.List;
import java.util.Objects;

/** Compares the known values of a field. */
final class KnownValuesDiff {
  private final ChangeCollector collector;
  private final JavaEffects java;

  KnownValuesDiff(ChangeCollector collector, JavaEffects java) {
    this.collector = collector;
    this.java = java;
  }

  void compare(
      ComparedPath fieldPath,
      ChangeLocation location,
      List<EnumItem> before,
      List<EnumItem> after) {
    if (before.isEmpty() != after.isEmpty()) {
      collector.add(
          Aspect.ENUM,
          location,
          before.isEmpty() ? null : values(before),
          after.isEmpty() ? null : values(after),
          WireRules.knownValues(),
          java.field(fieldPath));
      return;
    }
    for (var row :
        Renames.ofValues(Pairs.of(before, after, EnumItem::value, Object::equals)).rows()) {
      EnumItem old = row.before();
      EnumItem now = row.after();
      ChangeLocation item = location.detail(row.key());
      if (old != null && now != null) {
        rename(fieldPath, item, old.value(), now.value());
        collector.prose(
            Aspect.ENUM_DESCRIPTION,
            item,
            ChangedValue.of(old.description()),
            ChangedValue.of(now.description()));
        collector.prose(
            Aspect.ENUM_SOURCE, item, ChangedValue.of(old.source()), ChangedValue.of(now.source()));
      } else {
        EnumItem either = Objects.requireNonNull(now == null ? old : now);
        collector.add(
            Aspect.ENUM_VALUE,
            item,
            old == null ? null : ChangedValue.of(old.value()),
            now == null ? null : ChangedValue.of(now.value()),
            WireRules.knownValue(location.part(), now == null ? Action.REMOVED : Action.ADDED),
            java.knownValue(fieldPath, either.value()));
      }
    }
  }

  private void rename(ComparedPath fieldPath, ChangeLocation item, String old, String now) {
    if (!old.equals(now)) {
      collector.add(
          Aspect.ENUM_VALUE,
          item,
          ChangedValue.of(old),
          ChangedValue.of(now),
          WireRules.knownValueRenamed(item.part()),
          java.renamedValue(fieldPath, old, now));
    }
  }

  private static JsonNode values(List<EnumItem> items) {
    return ChangedValue.of(items.stream().map(EnumItem::value).toList());
  }
}
