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
 * A place in which no two things may have one name. Wishes are collected first; then chosen names
 * are given out, then locked ones, and then each other thing gets the first name it requests that
 * is still free.
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

  /** Names that become files: they must differ in more than case. */
  static NameScope ofFiles(List<Set<String>> reserved) {
    return new NameScope(true, reserved);
  }

  /** Names inside a file. */
  static NameScope ofMembers(List<Set<String>> reserved) {
    return new NameScope(false, reserved);
  }

  /**
   * A thing that wants a name.
   *
   * @param keys what it is, in one or more ways; the name locked for most of them is its name
   * @param candidates what it could be called, the best first; never empty
   * @param suffixes what the names taken end with; the empty string for the name itself
   * @param place where the pages mention it
   * @param chosen the name that somebody chose for it; it goes before all others
   */
  record NameRequest(
      List<NameKey> keys,
      List<String> candidates,
      List<String> suffixes,
      SourceLocation place,
      @Nullable ChosenName chosen) {}

  /** Asks for a name. */
  void request(NameKey key, SourceLocation place, String... candidates) {
    request(key, place, (ChosenName) null, candidates);
  }

  /** Asks for a name that may have been chosen. */
  void request(
      NameKey key, SourceLocation place, @Nullable ChosenName chosen, String... candidates) {
    requests.add(new NameRequest(List.of(key), List.of(candidates), List.of(""), place, chosen));
  }

  /** Asks for a name, in all detail. */
  void request(NameRequest request) {
    requests.add(request);
  }

  /** Gives out the names. */
  void allocate(LockedNames locked, Map<NameKey, String> names, Diagnostics diagnostics) {
    List<NameRequest> unchosen = new ArrayList<>();
    for (NameRequest request : requests) {
      if (!takeChosen(request, locked, names, diagnostics)) {
        unchosen.add(request);
      }
    }
    for (NameRequest request : takeLocked(unchosen, locked, names)) {
      give(request, names, diagnostics);
    }
    requests.clear();
  }

  /** Gives things the names they had; those that are left have none yet. */
  private List<NameRequest> takeLocked(
      List<NameRequest> all, LockedNames locked, Map<NameKey, String> names) {
    List<LockedCandidate> lockedNames = new ArrayList<>();
    all.forEach(request -> lockedNames.addAll(LockedCandidate.of(request, locked)));
    if (lockedNames.isEmpty()) {
      return all;
    }
    lockedNames.sort(LockedCandidate.STRONGEST);
    Set<NameRequest> named = Collections.newSetFromMap(new IdentityHashMap<>());
    for (LockedCandidate candidate : lockedNames) {
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

  /** Gives a thing the name that was chosen for it, if it can be had. */
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
              + " cannot be called "
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
          request.keys().get(0).path() + " is called " + chosen.word() + " anyway.");
    }
    return true;
  }

  /** Why a chosen name cannot be had; null if it can. */
  private @Nullable String obstacle(NameRequest request, String name, LockedNames locked) {
    if (!SourceVersion.isName(name, SourceVersion.RELEASE_17)) {
      return "it is a word of the language";
    }
    NameKey rival = rival(name, request.suffixes());
    if (rival != null) {
      return "that is " + rival.path();
    } else if (!isFree(name, request.suffixes())) {
      return "generated code needs that name";
    }
    for (NameRequest other : requests) {
      String kept = other.chosen() == null ? LockedCandidate.best(other, locked) : null;
      if (kept != null && overlap(kept, other.suffixes(), name, request.suffixes())) {
        return "the lock keeps that name for " + other.keys().get(0).path();
      }
    }
    return null;
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

  private void give(NameRequest request, Map<NameKey, String> names, Diagnostics diagnostics) {
    NameKey rival = null;
    for (String candidate : request.candidates()) {
      if (isFree(candidate, request.suffixes())) {
        take(candidate, request, names);
        report(request, rival, candidate, diagnostics);
        return;
      }
      rival = rival == null ? rival(candidate, request.suffixes()) : rival;
    }
    String base = request.candidates().get(request.candidates().size() - 1);
    int number = 2;
    while (!isFree(numbered(base, number), request.suffixes())) {
      number++;
    }
    take(numbered(base, number), request, names);
    report(request, rival, numbered(base, number), diagnostics);
  }

  private static String numbered(String base, int number) {
    boolean constant = base.equals(base.toUpperCase(Locale.ROOT));
    boolean endsInDigit = Character.isDigit(base.charAt(base.length() - 1));
    return base + (constant || endsInDigit ? "_" : "") + number;
  }

  private static void report(
      NameRequest request, @Nullable NameKey rival, String name, Diagnostics diagnostics) {
    if (rival != null) {
      diagnostics.report(
          Rule.NAME_COLLISION,
          request.place(),
          name
              + " is the Java name of "
              + request.keys().get(0).path()
              + ", since "
              + request.candidates().get(0)
              + " is that of "
              + rival.path()
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

  /** Each mention of a thing has its name, so that they keep it should they part. */
  private void take(String name, NameRequest request, Map<NameKey, String> names) {
    NameKey first = request.keys().get(0);
    request.suffixes().forEach(suffix -> taken.put(folded(name + suffix), first));
    request.keys().forEach(key -> names.put(key, name));
  }

  private String folded(String name) {
    return ignoresCase ? name.toLowerCase(Locale.ROOT) : name;
  }
}
