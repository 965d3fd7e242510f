package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.LockedIds;
import dev.larkspur.generator.model.PageOwner;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Allocates unique ids. A page keeps the id that the lock holds for it. The other pages get the id
 * that they give; of several pages with one id all but the first get an extended id.
 */
final class IdAllocation {
  private final String what;
  private final SortedMap<String, String> owners;
  private final LockedIds locked;
  private final Map<String, IdRequest> taken = new HashMap<>();
  private final IdentityHashMap<IdRequest, String> allocated = new IdentityHashMap<>();

  /**
   * Creates an allocation.
   *
   * @param what the kind of thing that has the ids
   * @param owners the owners of locked ids
   * @param locked all that is locked
   */
  IdAllocation(String what, SortedMap<String, String> owners, LockedIds locked) {
    this.what = what;
    this.owners = owners;
    this.locked = locked;
  }

  /** Returns the ids of the requests, in their order. */
  List<String> allocate(List<IdRequest> requests, Diagnostics diagnostics) {
    Comparator<IdRequest> knownFirst = Comparator.comparing(this::isNew);
    List<IdRequest> ordered =
        requests.stream().sorted(knownFirst.thenComparing(IdRequest.BY_PRECEDENCE)).toList();
    takeOwned(ordered, 0);
    takeOwned(ordered, 1);
    takeOwnedByEnd(ordered);
    takeUnowned(ordered);
    ordered.stream().filter(this::isOpen).filter(this::isAvailable).forEach(this::takePlain);
    ordered.stream().filter(this::isOpen).forEach(this::takeExtended);
    requests.forEach(request -> report(request, diagnostics));
    return requests.stream().map(this::idOf).toList();
  }

  /**
   * Allocates ids to the pages that own them.
   *
   * @param rank which of the things that identify the pages to use
   */
  private void takeOwned(List<IdRequest> requests, int rank) {
    Map<String, List<String>> ids = new HashMap<>();
    owners.forEach(
        (id, owner) ->
            PageOwner.parts(owner)
                .forEach(part -> ids.computeIfAbsent(part, none -> new ArrayList<>()).add(id)));
    ids.remove(LockedIds.UNKNOWN);
    List<IdRequest> open =
        requests.stream().filter(it -> isOpen(it) && rank < it.owners().size()).toList();
    // Several pages of one owner share its ids; each gets its own one if it is among them.
    for (IdRequest request : open) {
      if (ids.getOrDefault(request.owners().get(rank), List.of()).contains(request.id())) {
        take(request.id(), request);
      }
    }
    for (IdRequest request : open) {
      ids.getOrDefault(request.owners().get(rank), List.of()).stream()
          .filter(id -> isOpen(request) && !taken.containsKey(id))
          .findFirst()
          .ifPresent(id -> take(id, request));
    }
  }

  /** Allocates ids to pages whose notation has only the end of the path that the lock holds. */
  private void takeOwnedByEnd(List<IdRequest> requests) {
    Map<String, List<String>> byEnd = new HashMap<>();
    owners.forEach(
        (id, owner) -> {
          if (!taken.containsKey(id)) {
            byEnd.computeIfAbsent(end(path(owner)), none -> new ArrayList<>()).add(id);
          }
        });
    for (IdRequest request : requests) {
      if (isOpen(request)) {
        String page = request.owners().get(0);
        List<String> ids =
            byEnd.getOrDefault(end(page), List.of()).stream()
                .filter(id -> PageOwner.isSame(page, path(owners.getOrDefault(id, ""))))
                .toList();
        if (ids.size() == 1) {
          take(ids.get(0), request);
        }
      }
    }
  }

  private static String path(String owner) {
    return PageOwner.parts(owner).get(0);
  }

  private static String end(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * Allocates ids whose owner was not noted to pages of the earlier run, as that run did: the first
   * page by path has the plain id, the others have extended ones. An earlier version computed ids
   * of pages without a marker from the request line.
   */
  private void takeUnowned(List<IdRequest> requests) {
    if (!owners.containsValue(LockedIds.UNKNOWN)) {
      return;
    }
    Set<String> plain = new HashSet<>();
    Map<String, Integer> extended = new HashMap<>();
    for (IdRequest request : requests) {
      plain.add(request.id());
      plain.add(request.idBefore());
      extended.merge(request.extendedBefore(), 1, Integer::sum);
    }
    List<IdRequest> earlier =
        requests.stream()
            .filter(request -> isOpen(request) && !isNew(request))
            .sorted(IdRequest.BY_PATH)
            .toList();
    for (IdRequest request : earlier) {
      String own = request.extendedBefore();
      boolean certain = !plain.contains(own) && extended.getOrDefault(own, 0) == 1;
      if (isUnowned(request.idBefore()) && !(certain && isUnowned(own))) {
        take(request.idBefore(), request);
      } else {
        takeUnowned(own, request);
      }
      if (isOpen(request) && isUnowned(request.id())) {
        take(request.id(), request);
      }
    }
  }

  private void takeUnowned(String extended, IdRequest request) {
    String id = extended;
    for (int number = 2; owners.containsKey(id); number++) {
      if (isUnowned(id)) {
        take(id, request);
        return;
      }
      id = extended + "_" + number;
    }
  }

  private boolean isUnowned(String id) {
    return LockedIds.UNKNOWN.equals(owners.get(id)) && !taken.containsKey(id);
  }

  private void takePlain(IdRequest request) {
    if (!taken.containsKey(request.id())) {
      take(request.id(), request);
    }
  }

  private void takeExtended(IdRequest request) {
    String extended = request.extended();
    String free = extended;
    for (int number = 2; taken.containsKey(free) || isReserved(free, request); number++) {
      free = extended + "_" + number;
    }
    take(free, request);
  }

  private boolean isAvailable(IdRequest request) {
    return !isReserved(request.id(), request);
  }

  /** Returns whether an id is kept for a page that this run does not read. */
  private boolean isReserved(String id, IdRequest request) {
    return isNew(request) && owners.containsKey(id);
  }

  private boolean isNew(IdRequest request) {
    return !locked.pages().contains(request.page().path());
  }

  private boolean isOpen(IdRequest request) {
    return !allocated.containsKey(request);
  }

  private String idOf(IdRequest request) {
    return allocated.getOrDefault(request, request.id());
  }

  private void take(String id, IdRequest request) {
    if (taken.putIfAbsent(id, request) == null) {
      allocated.put(request, id);
    }
  }

  /** Reports an extended id, unless the id became free since the lock was written. */
  private void report(IdRequest request, Diagnostics diagnostics) {
    IdRequest rival = taken.get(request.id());
    if (rival != null && !rival.equals(request)) {
      report(request, rival.page().path(), diagnostics);
    } else if (rival == null && isReserved(request.id(), request)) {
      String owner = owners.getOrDefault(request.id(), LockedIds.UNKNOWN);
      report(
          request,
          (owner.isEmpty() ? "a page" : owner) + ", which is not among the pages that are read",
          diagnostics);
    }
  }

  private void report(IdRequest request, String owner, Diagnostics diagnostics) {
    diagnostics.report(
        Rule.OPERATION_ID_CLASH,
        request.page().location(),
        "The "
            + what
            + " id "
            + request.id()
            + " already belongs to "
            + owner
            + "; the "
            + what
            + " of this page gets the id "
            + idOf(request)
            + ".");
  }
}
