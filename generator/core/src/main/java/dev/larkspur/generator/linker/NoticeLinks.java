package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.LinkedError.Announcement;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Notice.AffectedOperation;
import dev.larkspur.generator.model.Notice.Effect;
import dev.larkspur.generator.model.Notice.Scenario;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.UndocumentedOperation;
import dev.larkspur.generator.model.UrlPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Links between notices and the operations that they affect. The HTTP method of an affected
 * operation is corrected by the page that the notice links to.
 */
final class NoticeLinks {
  private final Map<String, Operation> byPage = new LinkedHashMap<>();
  private final Map<String, Operation> byRequestLine = new LinkedHashMap<>();

  /** The operations by the shape of their paths; empty if several operations share it. */
  private final Map<String, Optional<Operation>> byPath = new LinkedHashMap<>();

  private final Map<OperationId, Set<String>> ids = new LinkedHashMap<>();
  private final Map<OperationId, Map<Long, List<Announcement>>> announcements =
      new LinkedHashMap<>();
  private final UndocumentedOperations undocumented = new UndocumentedOperations();
  private final List<Notice> notices = new ArrayList<>();

  private NoticeLinks(List<Operation> operations) {
    for (Operation operation : operations) {
      if (operation.page().fullPath() != null) {
        byPage.putIfAbsent(operation.page().fullPath(), operation);
      }
      byRequestLine.putIfAbsent(
          requestLine(operation.requestLine().httpMethod(), operation.requestLine().path()),
          operation);
      byPath.merge(
          UrlPath.shape(operation.requestLine().path()),
          Optional.of(operation),
          (first, second) -> Optional.empty());
    }
  }

  static NoticeLinks between(List<Operation> operations, List<Notice> notices) {
    NoticeLinks links = new NoticeLinks(operations);
    for (Notice notice : notices) {
      links.notices.add(links.linked(notice));
    }
    return links;
  }

  /** Returns the notices, with corrected HTTP methods. */
  List<Notice> notices() {
    return notices;
  }

  /** Returns the ids of the notices that affect an operation. */
  List<String> idsOf(Operation operation) {
    return List.copyOf(ids.getOrDefault(operation.id(), Set.of()));
  }

  /** Returns the announcements of notices about an operation, by error code. */
  Map<Long, List<Announcement>> announcementsOf(Operation operation) {
    return announcements.getOrDefault(operation.id(), Map.of());
  }

  /** Returns the operations that notices name and no page describes. */
  List<UndocumentedOperation> undocumented() {
    return undocumented.linked();
  }

  private Notice linked(Notice notice) {
    List<Scenario> scenarios = new ArrayList<>();
    for (Scenario scenario : notice.scenarios()) {
      List<Effect> effects = new ArrayList<>();
      for (Effect effect : scenario.effects()) {
        effects.add(linked(notice, scenario, effect));
      }
      scenarios.add(scenario.withEffects(effects));
    }
    return notice.withScenarios(scenarios);
  }

  private Effect linked(Notice notice, Scenario scenario, Effect effect) {
    List<AffectedOperation> affected = new ArrayList<>();
    for (AffectedOperation entry : effect.operations()) {
      Operation operation = find(entry);
      Announcement announcement = announcement(notice, scenario, entry);
      if (operation == null) {
        affected.add(entry);
        undocumented.add(notice, effect.errorCode(), entry, announcement);
        continue;
      }
      affected.add(withMethod(entry, operation.requestLine().httpMethod()));
      ids.computeIfAbsent(operation.id(), id -> new LinkedHashSet<>()).add(notice.id());
      announce(effect.errorCode(), announcement, operation);
    }
    return new Effect(effect.errorCode(), affected);
  }

  /** A notice may announce the same for an operation twice, by two of its names. */
  private void announce(long errorCode, Announcement announcement, Operation operation) {
    List<Announcement> ofCode =
        announcements
            .computeIfAbsent(operation.id(), id -> new LinkedHashMap<>())
            .computeIfAbsent(errorCode, code -> new ArrayList<>());
    if (!ofCode.contains(announcement)) {
      ofCode.add(announcement);
    }
  }

  private static Announcement announcement(
      Notice notice, Scenario scenario, AffectedOperation entry) {
    return new Announcement(
        notice.title(),
        notice.fullPath(),
        scenario.title(),
        scenario.effectiveDate(),
        entry.condition(),
        scenario.solution());
  }

  /**
   * Returns the operation of the linked page or, without a link, of the written request line. A
   * path without a method denotes its operation if it has only one.
   */
  private @Nullable Operation find(AffectedOperation entry) {
    Operation linked = entry.fullPath() == null ? null : byPage.get(entry.fullPath());
    if (linked != null
        && UrlPath.shape(linked.requestLine().path()).equals(UrlPath.shape(entry.path()))) {
      return linked;
    }
    String method = entry.httpMethod();
    return method == null
        ? byPath.getOrDefault(UrlPath.shape(entry.path()), Optional.empty()).orElse(null)
        : byRequestLine.get(requestLine(method, entry.path()));
  }

  private static AffectedOperation withMethod(AffectedOperation entry, String method) {
    return new AffectedOperation(
        entry.title(),
        method,
        entry.writtenMethod(),
        entry.path(),
        entry.condition(),
        entry.fullPath(),
        entry.historic(),
        entry.line());
  }

  private static String requestLine(String method, String path) {
    return method + " " + UrlPath.shape(path);
  }
}
