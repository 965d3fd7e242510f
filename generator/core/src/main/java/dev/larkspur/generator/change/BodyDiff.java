package dev.larkspur.generator.change;

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

/** Compares what two requests carry. */
final class BodyDiff {
  private final Findings findings;
  private final JavaEffects java;
  private final FieldSite site;
  private final Spot spot;

  BodyDiff(Findings findings, JavaEffects java, FieldSite site) {
    this.findings = findings;
    this.java = java;
    this.site = site;
    Spot page = findings.page();
    this.spot = new Spot(Part.BODY, "", "", page.oldLine(), page.newLine());
  }

  void compare(@Nullable Body before, @Nullable Body after) {
    if (before != null && after != null) {
      kind(before, after);
      contentType(before.contentType(), after.contentType());
      fields(before, after);
    } else if (after != null) {
      findings.add(
          Aspect.BODY,
          spot,
          null,
          ChangedValue.of(names(after.fields())),
          WireRules.bodyAdded(after),
          java.fields(site, after.fields()));
    } else if (before != null) {
      findings.add(
          Aspect.BODY,
          spot,
          ChangedValue.of(names(before.fields())),
          null,
          WireEffect.breaks("what it said is no longer heard"),
          java.fields(site, before.fields()));
    }
  }

  private void kind(Body before, Body after) {
    if (before.kind() != after.kind()) {
      findings.add(
          Aspect.BODY_KIND,
          spot,
          ChangedValue.of(before.kind()),
          ChangedValue.of(after.kind()),
          WireEffect.breaks("requests are put together otherwise"),
          java.request(site));
    }
  }

  private void contentType(String before, String after) {
    if (!before.equals(after)) {
      findings.add(
          Aspect.CONTENT_TYPE,
          spot,
          ChangedValue.of(before),
          ChangedValue.of(after),
          mediaType(before).equals(mediaType(after))
              ? WireEffect.none("the same media type")
              : WireEffect.breaks("requests are read otherwise"),
          JavaEffects.INSIDE_THE_CALL);
    }
  }

  private void fields(Body before, Body after) {
    List<Change> union = new ArrayList<>();
    new FieldsDiff(findings.into(union), java, site).compare(before.fields(), after.fields());
    findings.addAll(union);
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

  /** Takes down what the union of all alternatives does not show already. */
  private void alternative(String title, Alternative old, Alternative now, List<Change> union) {
    Set<String> known = new HashSet<>();
    union.forEach(change -> known.add(signature(change, change.subject().path())));
    List<Change> own = new ArrayList<>();
    new FieldsDiff(findings.into(own), java, site).compareUnder(title, old.fields(), now.fields());
    own.removeIf(
        change ->
            known.contains(
                signature(change, change.subject().path().substring(title.length() + 1))));
    findings.addAll(own);
  }

  private void addOrRemove(String title, @Nullable Alternative old, @Nullable Alternative now) {
    findings.add(
        Aspect.ALTERNATIVE,
        spot.detail(title),
        old == null ? null : ChangedValue.of(names(old.fields())),
        now == null ? null : ChangedValue.of(names(now.fields())),
        now == null
            ? WireEffect.breaks("requests of this shape are refused")
            : WireEffect.adds("one more shape of request"),
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
