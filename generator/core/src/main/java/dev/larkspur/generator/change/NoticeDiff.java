package dev.larkspur.generator.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.alignment.Pairs;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Notice.AffectedOperation;
import dev.larkspur.generator.model.Notice.EventEffect;
import dev.larkspur.generator.model.Notice.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares a notice with its successor. */
final class NoticeDiff {
  private final ChangeCollector collector;
  private final JavaEffects java;

  NoticeDiff(ChangeCollector collector, JavaEffects java) {
    this.collector = collector;
    this.java = java;
  }

  void compare(Notice old, Notice now) {
    for (var row :
        Pairs.of(old.scenarios(), now.scenarios(), NoticeDiff::name, Object::equals).rows()) {
      Scenario before = row.before();
      Scenario after = row.after();
      if (before != null && after != null) {
        compare(location(row.key()), before, after);
      } else {
        Scenario either = Objects.requireNonNull(after == null ? before : after);
        collector.add(
            Aspect.SCENARIO,
            location(row.key()),
            before == null ? null : summary(before),
            after == null ? null : summary(after),
            after == null ? WireEffect.none("no longer announced") : announcement(List.of(after)),
            java.announcements(AnnouncedError.of(either)));
      }
    }
    PageDiff page = new PageDiff(collector);
    page.compare(
        old.title(), now.title(), old.source(), now.source(), old.fullPath(), now.fullPath());
    page.describe(old.description(), now.description());
  }

  /** Returns the effect of announcing scenarios on calls. */
  static WireEffect announcement(List<Scenario> scenarios) {
    if (scenarios.stream().anyMatch(scenario -> !scenario.events().isEmpty())) {
      return WireEffect.breaks("events will no longer be sent");
    }
    return scenarios.stream().anyMatch(scenario -> !scenario.effects().isEmpty())
        ? WireEffect.adds("more errors will be returned")
        : WireEffect.none("no effect on programs");
  }

  private void compare(ChangeLocation location, Scenario before, Scenario after) {
    if (!Objects.equals(before.effectiveDate(), after.effectiveDate())) {
      collector.add(
          Aspect.EFFECTIVE_DATE,
          location,
          date(before.effectiveDate()),
          date(after.effectiveDate()),
          WireEffect.none("only the date changes"),
          JavaEffects.TEXT_ONLY);
    }
    text(location.detail("reason"), before.reason(), after.reason());
    text(location.detail("impact"), before.impact(), after.impact());
    text(location.detail("solution"), before.solution(), after.solution());
    errors(location, AnnouncedError.of(before), AnnouncedError.of(after));
    events(location, before.events(), after.events());
  }

  private void text(ChangeLocation location, String before, String after) {
    collector.prose(Aspect.WORDING, location, ChangedValue.of(before), ChangedValue.of(after));
  }

  private void errors(
      ChangeLocation location, List<AnnouncedError> before, List<AnnouncedError> after) {
    for (var row :
        Pairs.of(before, after, AnnouncedError::name, AnnouncedError::isSameItem).rows()) {
      AnnouncedError old = row.before();
      AnnouncedError now = row.after();
      ChangeLocation here =
          new ChangeLocation(
              location.part(),
              location.path(),
              row.key(),
              old == null ? location.oldLine() : old.lineOr(location.oldLine()),
              now == null ? location.newLine() : now.lineOr(location.newLine()));
      if (old != null && now != null) {
        error(here, old.operation(), now.operation());
      } else {
        AnnouncedError either = Objects.requireNonNull(now == null ? old : now);
        collector.add(
            Aspect.ANNOUNCED_ERROR,
            here,
            old == null ? null : ChangedValue.of(old.name()),
            now == null ? null : ChangedValue.of(now.name()),
            now == null
                ? WireEffect.none("no longer announced")
                : WireEffect.adds("a new error will be returned"),
            java.announcements(List.of(either)));
      }
    }
  }

  private void error(
      ChangeLocation location, @Nullable AffectedOperation old, @Nullable AffectedOperation now) {
    if (old == null || now == null) {
      return;
    }
    if (!Objects.equals(old.condition(), now.condition())) {
      collector.add(
          Aspect.CONDITION,
          location,
          ChangedValue.of(old.condition()),
          ChangedValue.of(now.condition()),
          WireEffect.adds("the error will be returned in other cases"),
          JavaEffects.TEXT_ONLY);
    }
    collector.prose(Aspect.WORDING, location, ChangedValue.of(old), ChangedValue.of(now));
  }

  private void events(ChangeLocation location, List<EventEffect> before, List<EventEffect> after) {
    for (var row : Pairs.of(before, after, EventEffect::type, Object::equals).rows()) {
      EventEffect old = row.before();
      EventEffect now = row.after();
      if (old != null && now != null) {
        collector.prose(
            Aspect.WORDING,
            location.detail(row.key()),
            ChangedValue.of(old.title()),
            ChangedValue.of(now.title()));
      } else {
        collector.add(
            Aspect.ANNOUNCED_EVENT,
            location.detail(row.key()),
            old == null ? null : ChangedValue.of(old.title()),
            now == null ? null : ChangedValue.of(now.title()),
            now == null
                ? WireEffect.none("no longer announced")
                : WireEffect.breaks("the event will no longer be sent"),
            JavaEffects.TEXT_ONLY);
      }
    }
  }

  private ChangeLocation location(String scenario) {
    ChangeLocation page = collector.page();
    return new ChangeLocation(Part.SCENARIO, scenario, "", page.oldLine(), page.newLine());
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
