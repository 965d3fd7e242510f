package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.LockedIds;
import dev.larkspur.generator.model.LockedTypes;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.Diagnostics;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Linker of operations, events and notices to an API, independent of the order of the pages. */
public final class Linker {
  private Linker() {}

  /** Links everything, without ids of an earlier run. */
  public static Api link(
      List<Operation> operations,
      List<Event> events,
      List<Notice> notices,
      Diagnostics diagnostics) {
    LockedIds locked = LockedIds.NONE;
    return join(
        paged(named(operations, locked, diagnostics)),
        events,
        notices,
        locked,
        LockedTypes.NONE,
        diagnostics);
  }

  /** Returns the operations ordered by page, with unique ids. */
  public static List<Operation> named(
      List<Operation> operations, LockedIds locked, Diagnostics diagnostics) {
    return UniqueIds.ofOperations(
        sorted(operations, operation -> operation.page().source().path()), locked, diagnostics);
  }

  /** Returns the operations with their paging. */
  public static List<Operation> paged(List<Operation> operations) {
    return operations.stream()
        .map(operation -> operation.toBuilder().paging(PagingFinder.find(operation)).build())
        .toList();
  }

  /** Links operations with unique ids, and everything else. */
  public static Api join(
      List<Operation> operations,
      List<Event> events,
      List<Notice> notices,
      LockedIds locked,
      LockedTypes types,
      Diagnostics diagnostics) {
    List<Event> ordered = sorted(events, event -> event.source().path());
    UniqueIds.reportRepeated(ordered, diagnostics);
    List<Notice> unique =
        UniqueIds.ofNotices(sorted(notices, notice -> notice.source().path()), locked, diagnostics);
    NoticeLinks links = NoticeLinks.between(operations, unique);
    List<Operation> linked =
        operations.stream()
            .map(operation -> operation.toBuilder().notices(links.idsOf(operation)).build())
            .toList();
    return new Api(
        linked,
        ordered,
        links.notices(),
        ServiceLinker.services(linked, ordered, links, types, diagnostics),
        links.undocumented());
  }

  private static <T> List<T> sorted(List<T> read, Function<T, String> path) {
    return read.stream().sorted(Comparator.comparing(path)).toList();
  }
}
