package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.LockedIds;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.PageOwner;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Assigns unique ids to operations and notices, and reports events that several pages describe. */
final class UniqueIds {

  private UniqueIds() {}

  /** Returns the operations with unique ids, in the given order. */
  static List<Operation> ofOperations(
      List<Operation> operations, LockedIds locked, Diagnostics diagnostics) {
    List<IdRequest> requests = operations.stream().map(UniqueIds::request).toList();
    List<String> ids =
        new IdAllocation("operation", locked.operations(), locked).allocate(requests, diagnostics);
    List<Operation> unique = new ArrayList<>(operations.size());
    for (int i = 0; i < operations.size(); i++) {
      Operation operation = operations.get(i);
      unique.add(
          ids.get(i).equals(requests.get(i).id())
              ? operation
              : operation.toBuilder().id(OperationId.parse(ids.get(i))).build());
    }
    return unique;
  }

  /** Returns the notices with unique ids, in the given order. */
  static List<Notice> ofNotices(List<Notice> notices, LockedIds locked, Diagnostics diagnostics) {
    List<IdRequest> requests = notices.stream().map(UniqueIds::request).toList();
    List<String> ids =
        new IdAllocation("notice", locked.notices(), locked).allocate(requests, diagnostics);
    List<Notice> unique = new ArrayList<>(notices.size());
    for (int i = 0; i < notices.size(); i++) {
      Notice notice = notices.get(i);
      unique.add(ids.get(i).equals(notice.id()) ? notice : notice.withId(ids.get(i)));
    }
    return unique;
  }

  /** Reports event types that several pages describe; these pages together form one event. */
  static void reportRepeated(List<Event> events, Diagnostics diagnostics) {
    Map<String, Event> first = new HashMap<>();
    for (Event event : events) {
      Event earlier = first.putIfAbsent(event.id(), event);
      if (earlier != null) {
        diagnostics.report(
            Rule.OPERATION_ID_CLASH,
            event.source().location(),
            "The event type "
                + event.id()
                + " is already described by "
                + earlier.source().path()
                + "; one record combines both pages.");
      }
    }
  }

  private static IdRequest request(Operation operation) {
    String file = lastSegment(operation.page().source().path());
    String fullPath = operation.page().fullPath();
    String page = fullPath == null || fullPath.isBlank() ? file : lastSegment(fullPath);
    String id = operation.id().toString();
    return new IdRequest(
        id,
        operation.page().marked() ? id : OperationId.ofRequest(operation.requestLine()).toString(),
        PageOwner.parts(operation),
        List.of(page, file),
        operation.page().source(),
        operation.deprecated(),
        operation.page().marked());
  }

  /** The last segment of a notice's path is its id, the one before distinguishes it from others. */
  private static IdRequest request(Notice notice) {
    String path = notice.fullPath() == null ? notice.source().path() : notice.fullPath();
    String[] segments = path.split("/", -1);
    String folder = segments.length < 2 ? "" : segments[segments.length - 2];
    return new IdRequest(
        notice.id(),
        notice.id(),
        PageOwner.parts(notice),
        List.of(folder.isEmpty() ? "notice" : folder),
        notice.source(),
        false,
        false);
  }

  /** Returns the last segment of a path without its file name extension. */
  private static String lastSegment(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    String name = dot > 0 ? last.substring(0, dot) : last;
    return name.isEmpty() ? "page" : name.replace('.', '_');
  }
}
