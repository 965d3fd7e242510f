package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Unique ids: of two pages with one id, the later one gets an id extended by a part of its path.
 */
final class UniqueIds {
  private final String what;
  private final Diagnostics diagnostics;
  private final Map<String, Source> pages = new HashMap<>();

  private UniqueIds(String what, Diagnostics diagnostics) {
    this.what = what;
    this.diagnostics = diagnostics;
  }

  static List<Operation> ofOperations(List<Operation> operations, Diagnostics diagnostics) {
    UniqueIds ids = new UniqueIds("operation", diagnostics);
    List<Operation> unique = new ArrayList<>(operations.size());
    for (Operation operation : operations) {
      String id = operation.id().toString();
      String free = ids.take(id, fileName(operation), operation.page().source());
      unique.add(
          free.equals(id) ? operation : operation.toBuilder().id(OperationId.parse(free)).build());
    }
    return unique;
  }

  static List<Notice> ofNotices(List<Notice> notices, Diagnostics diagnostics) {
    UniqueIds ids = new UniqueIds("notice", diagnostics);
    List<Notice> unique = new ArrayList<>(notices.size());
    for (Notice notice : notices) {
      String free = ids.take(notice.id(), folder(notice), notice.source());
      unique.add(free.equals(notice.id()) ? notice : notice.withId(free));
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

  /** Returns the id, or an extended one if an earlier page has it; the latter is reported. */
  private String take(String id, String extension, Source page) {
    Source earlier = pages.putIfAbsent(id, page);
    if (earlier == null) {
      return id;
    }
    String extended = id + "." + extension;
    String free = extended;
    for (int i = 2; pages.containsKey(free); i++) {
      free = extended + "_" + i;
    }
    pages.put(free, page);
    diagnostics.report(
        Rule.OPERATION_ID_CLASH,
        page.location(),
        "The "
            + what
            + " id "
            + id
            + " already belongs to "
            + earlier.path()
            + "; the "
            + what
            + " of this page gets the id "
            + free
            + ".");
    return free;
  }

  private static String fileName(Operation operation) {
    String fullPath = operation.page().fullPath();
    String path =
        fullPath == null || fullPath.isBlank() ? operation.page().source().path() : fullPath;
    String last = path.substring(path.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    String name = dot > 0 ? last.substring(0, dot) : last;
    return name.isEmpty() ? "page" : name.replace('.', '_');
  }

  /** Returns the last but one segment of a notice's path; the last one is its id already. */
  private static String folder(Notice notice) {
    String path = notice.fullPath() == null ? notice.source().path() : notice.fullPath();
    String[] segments = path.split("/", -1);
    String folder = segments.length < 2 ? "" : segments[segments.length - 2];
    return folder.isEmpty() ? "notice" : folder;
  }
}
