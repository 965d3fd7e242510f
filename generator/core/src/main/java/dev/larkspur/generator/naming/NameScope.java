package dev.larkspur.generator.naming;

import dev.larkspur.generator.model.ChosenName;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * A scope in which names must be unique. Requests are collected first. Then chosen names are
 * allocated, then locked ones, and each remaining request gets its first candidate that is free.
 */
final class NameScope {
  private final Map<String, NameKey> taken = new HashMap<>();
  private final List<NameRequest> requests = new ArrayList<>();
  private final List<Set<String>> reserved;
  private final boolean ignoresCase;

  private NameScope(boolean ignoresCase, List<Set<String>> reserved) {
    this.ignoresCase = ignoresCase;
    this.reserved = reserved;
  }

  /** Returns a scope for names of files, which must differ in more than case. */
  static NameScope ofFiles(List<Set<String>> reserved) {
    return new NameScope(true, reserved);
  }

  /** Returns a scope for names inside a file. */
  static NameScope ofMembers(List<Set<String>> reserved) {
    return new NameScope(false, reserved);
  }

  /**
   * A request for a name.
   *
   * @param keys the keys of the thing, one for each mention; it gets the name locked for most of
   *     them
   * @param candidates possible names, the best first; never empty
   * @param suffixes the suffixes with which the name must be free; an empty string for none
   * @param place where a page mentions the thing
   * @param chosen the name that an overlay chose; it precedes all others
   */
  record NameRequest(
      List<NameKey> keys,
      List<String> candidates,
      List<String> suffixes,
      SourceLocation place,
      @Nullable ChosenName chosen) {}

  /** Requests a name. */
  void request(NameKey key, SourceLocation place, String... candidates) {
    request(key, place, (ChosenName) null, candidates);
  }

  /** Requests a name that an overlay may have chosen. */
  void request(
      NameKey key, SourceLocation place, @Nullable ChosenName chosen, String... candidates) {
    requests.add(new NameRequest(List.of(key), List.of(candidates), List.of(""), place, chosen));
  }

  /** Adds a request. */
  void request(NameRequest request) {
    requests.add(request);
  }

  /** Allocates the names. */
  void allocate(LockedNames locked, Map<NameKey, String> names, Diagnostics diagnostics) {
    List<NameRequest> unchosen = new ArrayList<>();
    for (NameRequest request : requests) {
      if (!takeChosen(request, locked, names, diagnostics)) {
        unchosen.add(request);
      }
    }
    for (NameRequest request : takeLocked(unchosen, locked, names)) {
      takeCandidate(request, locked, names, diagnostics);
    }
    requests.clear();
  }

  /** Allocates locked names and returns the requests that remain. */
  private List<NameRequest> takeLocked(
      List<NameRequest> all, LockedNames locked, Map<NameKey, String> names) {
    List<LockedCandidate> candidates = new ArrayList<>();
    all.forEach(request -> candidates.addAll(LockedCandidate.of(request, locked)));
    if (candidates.isEmpty()) {
      return all;
    }
    candidates.sort(LockedCandidate.STRONGEST);
    Set<NameRequest> named = Collections.newSetFromMap(new IdentityHashMap<>());
    for (LockedCandidate candidate : candidates) {
      NameRequest request = candidate.request();
      if (!named.contains(request)
          && SourceVersion.isIdentifier(candidate.name())
          && isFree(candidate.name(), request.suffixes())) {
        take(candidate.name(), request, names);
        named.add(request);
      }
    }
    return all.stream().filter(request -> !named.contains(request)).toList();
  }

  /** Allocates the chosen name if it is available. */
  private boolean takeChosen(
      NameRequest request,
      LockedNames locked,
      Map<NameKey, String> names,
      Diagnostics diagnostics) {
    ChosenName chosen = request.chosen();
    if (chosen == null) {
      return false;
    }
    String obstacle = obstacle(request, chosen.word(), locked);
    if (obstacle != null) {
      diagnostics.report(
          Rule.CHOSEN_NAME_TAKEN,
          chosen.place(),
          request.keys().get(0).path()
              + " cannot be named "
              + chosen.word()
              + ": "
              + obstacle
              + ".");
      return false;
    }
    String before = LockedCandidate.best(request, locked);
    take(chosen.word(), request, names);
    boolean computed =
        request.candidates().get(0).equals(chosen.word()) && isRequestedOnce(request);
    if (computed && (before == null || before.equals(chosen.word()))) {
      diagnostics.report(
          Rule.OVERLAY_AGREED,
          chosen.place(),
          request.keys().get(0).path()
              + " is named "
              + chosen.word()
              + " without the overlay, too.");
    }
    return true;
  }

  /** Returns why a chosen name is not available; null if it is. */
  private @Nullable String obstacle(NameRequest request, String name, LockedNames locked) {
    if (!SourceVersion.isName(name, SourceVersion.RELEASE_17)) {
      return "it is a Java keyword";
    }
    NameKey rival = rival(name, request.suffixes());
    if (rival != null) {
      return "it is the name of " + rival.path();
    } else if (!isFree(name, request.suffixes())) {
      return "it is reserved for generated code";
    }
    for (NameRequest other : requests) {
      String kept = other.chosen() == null ? LockedCandidate.best(other, locked) : null;
      if (kept != null && overlap(kept, other.suffixes(), name, request.suffixes())) {
        return "the lock reserves it for " + other.keys().get(0).path();
      }
    }
    NameKey absent = otherOwner(name, request, locked);
    return absent == null ? null : "the lock keeps it for " + absent.path();
  }

  /**
   * Returns the element that a lock keeps any form of a name for; null if it keeps the name for the
   * requested element, or only for elements that have other names now.
   */
  private @Nullable NameKey otherOwner(String name, NameRequest request, LockedNames locked) {
    for (String suffix : request.suffixes()) {
      List<NameKey> owners = locked.owners(request.keys().get(0), name + suffix);
      if (!owners.isEmpty() && owners.stream().noneMatch(owner -> isAlike(owner, request))) {
        for (NameKey owner : owners) {
          if (requests.stream().noneMatch(other -> other.keys().contains(owner))) {
            return owner;
          }
        }
      }
    }
    return null;
  }

  private static boolean isAlike(NameKey owner, NameRequest request) {
    return request.keys().stream().anyMatch(key -> LockKeys.areAlike(owner, key));
  }

  private boolean overlap(
      String one, List<String> oneSuffixes, String other, List<String> otherSuffixes) {
    return oneSuffixes.stream()
        .anyMatch(
            suffix ->
                otherSuffixes.stream()
                    .anyMatch(it -> folded(one + suffix).equals(folded(other + it))));
  }

  private boolean isRequestedOnce(NameRequest request) {
    String best = folded(request.candidates().get(0));
    return requests.stream().filter(it -> folded(it.candidates().get(0)).equals(best)).count() == 1;
  }

  private void takeCandidate(
      NameRequest request,
      LockedNames locked,
      Map<NameKey, String> names,
      Diagnostics diagnostics) {
    String obstacle = null;
    for (String candidate : request.candidates()) {
      String other = candidateObstacle(candidate, request, locked);
      if (other == null) {
        take(candidate, request, names);
        report(request, obstacle, candidate, diagnostics);
        return;
      }
      obstacle = obstacle == null || obstacle.isEmpty() ? other : obstacle;
    }
    String base = request.candidates().get(request.candidates().size() - 1);
    int number = 2;
    String name = numbered(base, number, request.suffixes());
    while (candidateObstacle(name, request, locked) != null) {
      number++;
      name = numbered(base, number, request.suffixes());
    }
    take(name, request, names);
    report(request, obstacle, name, diagnostics);
  }

  /** Returns why a computed name is not available; empty for a reserved word, null if available. */
  private @Nullable String candidateObstacle(String name, NameRequest request, LockedNames locked) {
    if (!isFree(name, request.suffixes())) {
      NameKey rival = rival(name, request.suffixes());
      return rival == null ? "" : " is already the name of " + rival.path();
    }
    NameKey absent = otherOwner(name, request, locked);
    return absent == null ? null : " is kept by the lock for " + absent.path();
  }

  private static String numbered(String base, int number, List<String> suffixes) {
    if (base.equals(base.toUpperCase(Locale.ROOT))) {
      return base + "_" + number;
    }
    boolean endsInDigit = Character.isDigit(base.charAt(base.length() - 1));
    String end = (endsInDigit ? "_" : "") + number;
    int suffix = suffixes.stream().mapToInt(String::length).max().orElse(0);
    int most = ShortName.LONGEST - suffix - end.length();
    return base.substring(0, Math.min(base.length(), most)) + end;
  }

  private static void report(
      NameRequest request, @Nullable String obstacle, String name, Diagnostics diagnostics) {
    if (obstacle != null && !obstacle.isEmpty()) {
      diagnostics.report(
          Rule.NAME_COLLISION,
          request.place(),
          name
              + " is the Java name of "
              + request.keys().get(0).path()
              + ", because "
              + request.candidates().get(0)
              + obstacle
              + ".");
    }
  }

  private boolean isFree(String name, List<String> suffixes) {
    for (String suffix : suffixes) {
      String full = name + suffix;
      if (taken.containsKey(folded(full)) || isReserved(full)) {
        return false;
      }
    }
    return true;
  }

  private boolean isReserved(String name) {
    for (Set<String> words : reserved) {
      if (words.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable NameKey rival(String name, List<String> suffixes) {
    for (String suffix : suffixes) {
      NameKey owner = taken.get(folded(name + suffix));
      if (owner != null) {
        return owner;
      }
    }
    return null;
  }

  /** Allocates a name to all mentions of a thing, so that they keep it if they are split. */
  private void take(String name, NameRequest request, Map<NameKey, String> names) {
    NameKey first = request.keys().get(0);
    request.suffixes().forEach(suffix -> taken.put(folded(name + suffix), first));
    request.keys().forEach(key -> names.put(key, name));
  }

  private String folded(String name) {
    return ignoresCase ? name.toLowerCase(Locale.ROOT) : name;
  }
}
