package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.Diagnostics;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Makes one API of what was read from many pages, whatever order they were read in. */
public final class Linker {
  private Linker() {}

  /** Links everything that was read. */
  public static Api link(
      List<Operation> operations,
      List<Event> events,
      List<Notice> notices,
      Diagnostics diagnostics) {
    return join(paged(named(operations, diagnostics)), events, notices, diagnostics);
  }

  /** Operations by page, each with an id of its own. */
  public static List<Operation> named(List<Operation> operations, Diagnostics diagnostics) {
    return UniqueIds.of(
        sorted(operations, operation -> operation.page().source().path()), diagnostics);
  }

  /** Operations with how they page. */
  public static List<Operation> paged(List<Operation> operations) {
    return operations.stream()
        .map(operation -> operation.toBuilder().paging(PagingFinder.find(operation)).build())
        .toList();
  }

  /** Makes one API of operations that have their names, and of everything else. */
  public static Api join(
      List<Operation> operations,
      List<Event> events,
      List<Notice> notices,
      Diagnostics diagnostics) {
    List<Event> known =
        UniqueEvents.of(sorted(events, event -> event.source().path()), diagnostics);
    List<Notice> announced =
        UniqueNotices.of(sorted(notices, notice -> notice.source().path()), diagnostics);
    NoticeLinks links = NoticeLinks.between(operations, announced);
    List<Operation> linked =
        operations.stream()
            .map(operation -> operation.toBuilder().notices(links.idsOf(operation)).build())
            .toList();
    return new Api(
        linked, known, links.notices(), ServiceLinker.services(linked, known, links, diagnostics));
  }

  private static <T> List<T> sorted(List<T> read, Function<T, String> path) {
    return read.stream().sorted(Comparator.comparing(path)).toList();
  }
}
