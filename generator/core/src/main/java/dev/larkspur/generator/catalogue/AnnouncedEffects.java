package dev.larkspur.generator.catalogue;

import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Notice.AffectedOperation;
import dev.larkspur.generator.model.Notice.Effect;
import dev.larkspur.generator.model.Notice.EventEffect;
import dev.larkspur.generator.model.Notice.Scenario;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.model.UrlPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The changes that the notices of a catalogue announce, for each operation and event. */
public final class AnnouncedEffects {
  private final Map<String, OperationEntry> operations = new HashMap<>();

  /** The operations without a page, by request line and by path alone. */
  private final Map<String, UndocumentedEntry> undocumented = new HashMap<>();

  private final Set<String> events = new HashSet<>();
  private final List<AnnouncedEffect> effects = new ArrayList<>();

  private AnnouncedEffects(Catalogue catalogue) {
    for (OperationEntry operation : catalogue.operations()) {
      for (String notice : operation.notices()) {
        operations.putIfAbsent(key(notice, operation.httpMethod(), operation.path()), operation);
        if (operation.docs() != null) {
          operations.putIfAbsent(
              key(notice, operation.httpMethod(), operation.path()) + " " + operation.docs(),
              operation);
        }
      }
    }
    for (UndocumentedEntry entry : catalogue.undocumented()) {
      undocumented.putIfAbsent(requestLine(entry.httpMethod(), entry.path()), entry);
      undocumented.putIfAbsent(requestLine(null, entry.path()), entry);
    }
    catalogue.received().forEach(event -> events.add(event.id()));
  }

  /** Returns the effects by date; those without a date are last. */
  public static List<AnnouncedEffect> of(Catalogue catalogue) {
    AnnouncedEffects all = new AnnouncedEffects(catalogue);
    for (Notice notice : catalogue.notices()) {
      notice.scenarios().forEach(scenario -> all.add(notice, scenario));
    }
    return all.effects.stream()
        .sorted(
            Comparator.comparing(
                AnnouncedEffect::effectiveDate,
                Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
        .toList();
  }

  private void add(Notice notice, Scenario scenario) {
    for (Effect effect : scenario.effects()) {
      for (AffectedOperation operation : effect.operations()) {
        add(notice, scenario, effect.errorCode(), operation);
      }
      if (effect.operations().isEmpty()) {
        add(notice, scenario, effect.errorCode(), (EventEffect) null);
      }
    }
    scenario.events().forEach(event -> add(notice, scenario, null, event));
    if (scenario.effects().isEmpty() && scenario.events().isEmpty()) {
      add(notice, scenario, null, (EventEffect) null);
    }
  }

  private void add(Notice notice, Scenario scenario, long code, AffectedOperation affected) {
    OperationId operation = find(notice, affected);
    effects.add(
        new AnnouncedEffect(
            scenario.effectiveDate(),
            code,
            operation,
            operation == null ? java(affected) : null,
            null,
            operation != null,
            affected.title(),
            affected.httpMethod(),
            affected.path(),
            affected.condition(),
            affected.historic(),
            scenario.title(),
            scenario.reason(),
            scenario.impact(),
            scenario.solution(),
            notice.id(),
            notice.title(),
            Entries.docs(notice.fullPath()),
            new Source(notice.source().path(), affected.line())));
  }

  private void add(
      Notice notice, Scenario scenario, @Nullable Long code, @Nullable EventEffect event) {
    effects.add(
        new AnnouncedEffect(
            scenario.effectiveDate(),
            code,
            null,
            null,
            event == null ? null : event.type(),
            event != null && events.contains(event.type()),
            event == null ? null : event.title(),
            null,
            null,
            null,
            false,
            scenario.title(),
            scenario.reason(),
            scenario.impact(),
            scenario.solution(),
            notice.id(),
            notice.title(),
            Entries.docs(notice.fullPath()),
            notice.source()));
  }

  /**
   * Returns the operation that was linked to an entry of a notice. Of several with the same request
   * line, it is the one of the linked page.
   */
  private @Nullable OperationId find(Notice notice, AffectedOperation affected) {
    if (affected.httpMethod() == null) {
      return null;
    }
    String key = key(notice.id(), affected.httpMethod(), affected.path());
    OperationEntry linked = operations.get(key + " " + Entries.docs(affected.fullPath()));
    OperationEntry operation = linked == null ? operations.get(key) : linked;
    return operation == null ? null : operation.id();
  }

  /** Returns the Java name of an operation that no page describes. */
  private @Nullable String java(AffectedOperation affected) {
    UndocumentedEntry entry = undocumented.get(requestLine(affected.httpMethod(), affected.path()));
    return entry == null ? null : entry.java();
  }

  private static String requestLine(@Nullable String httpMethod, String path) {
    return (httpMethod == null ? "" : httpMethod + " ") + UrlPath.shape(path);
  }

  private static String key(String notice, String httpMethod, String path) {
    return notice + " " + httpMethod + " " + UrlPath.shape(path);
  }
}
