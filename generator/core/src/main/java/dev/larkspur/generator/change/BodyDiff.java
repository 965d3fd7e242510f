package dev.larkspur.generator.change;

import dev.larkspur.generator.alignment.Pairs;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Body.Alternative;
import dev.larkspur.generator.model.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the bodies of two requests or of two answers to a callback. */
final class BodyDiff {
  private final ChangeCollector collector;
  private final JavaEffects java;
  private final ComparedPath fieldPath;
  private final ChangeLocation location;

  BodyDiff(ChangeCollector collector, JavaEffects java, ComparedPath fieldPath) {
    this.collector = collector;
    this.java = java;
    this.fieldPath = fieldPath;
    ChangeLocation page = collector.page();
    this.location = new ChangeLocation(fieldPath.part(), "", "", page.oldLine(), page.newLine());
  }

  void compare(@Nullable Body before, @Nullable Body after) {
    if (before != null && after != null) {
      kind(before, after);
      contentType(before.contentType(), after.contentType());
      fields(before, after);
    } else if (after != null) {
      collector.add(
          Aspect.BODY,
          location,
          null,
          ChangedValue.of(names(after.fields())),
          WireRules.bodyAdded(after),
          java.fields(fieldPath, after.fields()));
    } else if (before != null) {
      collector.add(
          Aspect.BODY,
          location,
          ChangedValue.of(names(before.fields())),
          null,
          WireEffect.breaks("the body is ignored"),
          java.fields(fieldPath, before.fields()));
    }
  }

  private void kind(Body before, Body after) {
    if (before.kind() != after.kind()) {
      collector.add(
          Aspect.BODY_KIND,
          location,
          ChangedValue.of(before.kind()),
          ChangedValue.of(after.kind()),
          WireEffect.breaks("the format of requests is different"),
          java.request(fieldPath));
    }
  }

  private void contentType(String before, String after) {
    if (!before.equals(after)) {
      collector.add(
          Aspect.CONTENT_TYPE,
          location,
          ChangedValue.of(before),
          ChangedValue.of(after),
          mediaType(before).equals(mediaType(after))
              ? WireEffect.none("the same media type")
              : WireEffect.breaks("the platform parses requests differently"),
          JavaEffects.INSIDE_THE_CALL);
    }
  }

  private void fields(Body before, Body after) {
    List<Change> union = new ArrayList<>();
    new FieldsDiff(collector.into(union), java, fieldPath).compare(before.fields(), after.fields());
    collector.addAll(union);
    for (var row :
        Pairs.of(before.alternatives(), after.alternatives(), Alternative::title, Object::equals)
            .rows()) {
      Alternative old = row.before();
      Alternative now = row.after();
      if (old != null && now != null) {
        alternative(row.key(), old, now, union);
      } else {
        addOrRemove(row.key(), old, now);
      }
    }
  }

  /** Collects differences of an alternative that the union of all alternatives does not show. */
  private void alternative(String title, Alternative old, Alternative now, List<Change> union) {
    Set<String> known = new HashSet<>();
    union.forEach(change -> known.add(signature(change, change.subject().path())));
    List<Change> own = new ArrayList<>();
    new FieldsDiff(collector.into(own), java, fieldPath)
        .compareUnder(title, old.fields(), now.fields());
    own.removeIf(
        change ->
            known.contains(
                signature(change, change.subject().path().substring(title.length() + 1))));
    collector.addAll(own);
  }

  private void addOrRemove(String title, @Nullable Alternative old, @Nullable Alternative now) {
    String messages = fieldPath.part().messages();
    collector.add(
        Aspect.ALTERNATIVE,
        location.detail(title),
        old == null ? null : ChangedValue.of(names(old.fields())),
        now == null ? null : ChangedValue.of(names(now.fields())),
        now == null
            ? WireEffect.breaks(messages + " of this shape are rejected")
            : WireEffect.adds(messages + " may have a new shape"),
        JavaEffects.TEXT_ONLY);
  }

  private static String signature(Change change, String path) {
    return String.join(
        "\n",
        path,
        change.subject().aspect().word(),
        change.subject().detail(),
        Objects.toString(change.before()),
        Objects.toString(change.after()));
  }

  private static List<String> names(List<Field> fields) {
    return fields.stream().map(Field::name).toList();
  }

  private static String mediaType(String contentType) {
    int end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}
