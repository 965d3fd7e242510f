package dev.larkspur.generator.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Notice.AffectedOperation;
import dev.larkspur.generator.model.Notice.EventEffect;
import dev.larkspur.generator.model.Notice.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares an announcement with what became of it. */
final class NoticeDiff {
  private final Findings findings;
  private final JavaEffects java;

  NoticeDiff(Findings findings, JavaEffects java) {
    this.findings = findings;
    this.java = java;
  }

  void compare(Notice old, Notice now) {
    for (var row :
        Pairs.of(old.scenarios(), now.scenarios(), NoticeDiff::name, Object::equals).rows()) {
      Scenario before = row.before();
      Scenario after = row.after();
      if (before != null && after != null) {
        compare(spot(row.key()), before, after);
      } else {
        Scenario either = Objects.requireNonNull(after == null ? before : after);
        findings.add(
            Aspect.SCENARIO,
            spot(row.key()),
            before == null ? null : summary(before),
            after == null ? null : summary(after),
            after == null ? WireEffect.none("called off") : announcement(List.of(after)),
            java.announcements(Announced.of(either)));
      }
    }
    new PageDiff(findings)
        .compare(
            old.title(), now.title(), old.source(), now.source(), old.fullPath(), now.fullPath());
  }

  /** What announcing these scenarios does to calls. */
  static WireEffect announcement(List<Scenario> scenarios) {
    if (scenarios.stream().anyMatch(scenario -> !scenario.events().isEmpty())) {
      return WireEffect.breaks("events will no longer come");
    }
    return scenarios.stream().anyMatch(scenario -> !scenario.effects().isEmpty())
        ? WireEffect.adds("more errors will come")
        : WireEffect.none("nothing that a program could tell");
  }

  private void compare(Spot spot, Scenario before, Scenario after) {
    if (!Objects.equals(before.effectiveDate(), after.effectiveDate())) {
      findings.add(
          Aspect.EFFECTIVE_DATE,
          spot,
          date(before.effectiveDate()),
          date(after.effectiveDate()),
          WireEffect.none("the same, on another day"),
          JavaEffects.TEXT_ONLY);
    }
    errors(spot, Announced.of(before), Announced.of(after));
    events(spot, before.events(), after.events());
  }

  private void errors(Spot spot, List<Announced> before, List<Announced> after) {
    for (var row : Pairs.of(before, after, Announced::name, Announced::saysTheSame).rows()) {
      Announced old = row.before();
      Announced now = row.after();
      Spot here =
          new Spot(
              spot.part(),
              spot.path(),
              row.key(),
              old == null ? spot.oldLine() : old.lineOr(spot.oldLine()),
              now == null ? spot.newLine() : now.lineOr(spot.newLine()));
      if (old != null && now != null) {
        error(here, old.operation(), now.operation());
      } else {
        Announced either = Objects.requireNonNull(now == null ? old : now);
        findings.add(
            Aspect.ANNOUNCED_ERROR,
            here,
            old == null ? null : ChangedValue.of(old.name()),
            now == null ? null : ChangedValue.of(now.name()),
            now == null
                ? WireEffect.none("called off")
                : WireEffect.adds("one more error will come"),
            java.announcements(List.of(either)));
      }
    }
  }

  private void error(Spot spot, @Nullable AffectedOperation old, @Nullable AffectedOperation now) {
    if (old == null || now == null) {
      return;
    }
    if (!Objects.equals(old.condition(), now.condition())) {
      findings.add(
          Aspect.CONDITION,
          spot,
          ChangedValue.of(old.condition()),
          ChangedValue.of(now.condition()),
          WireEffect.adds("the error will come in other cases"),
          JavaEffects.TEXT_ONLY);
    }
    findings.prose(Aspect.WORDING, spot, ChangedValue.of(old), ChangedValue.of(now));
  }

  private void events(Spot spot, List<EventEffect> before, List<EventEffect> after) {
    for (var row : Pairs.of(before, after, EventEffect::type, Object::equals).rows()) {
      EventEffect old = row.before();
      EventEffect now = row.after();
      if (old != null && now != null) {
        findings.prose(
            Aspect.WORDING,
            spot.detail(row.key()),
            ChangedValue.of(old.title()),
            ChangedValue.of(now.title()));
      } else {
        findings.add(
            Aspect.ANNOUNCED_EVENT,
            spot.detail(row.key()),
            old == null ? null : ChangedValue.of(old.title()),
            now == null ? null : ChangedValue.of(now.title()),
            now == null
                ? WireEffect.none("called off")
                : WireEffect.breaks("the event will no longer come"),
            JavaEffects.TEXT_ONLY);
      }
    }
  }

  private Spot spot(String scenario) {
    Spot page = findings.page();
    return new Spot(Part.SCENARIO, scenario, "", page.oldLine(), page.newLine());
  }

  private static String name(Scenario scenario) {
    return scenario.title() == null ? "" : scenario.title();
  }

  private static JsonNode summary(Scenario scenario) {
    return date(scenario.effectiveDate());
  }

  private static JsonNode date(@Nullable LocalDate date) {
    return ChangedValue.of(date == null ? null : date.toString());
  }
}
