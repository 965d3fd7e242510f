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
 * are given out, then locked ones, and then each other thing gets the first name it wishes that is
 * still free.
 */
final class Scope {
  private final Map<String, NameKey> taken = new HashMap<>();
  private final List<Wish> wishes = new ArrayList<>();
  private final List<Set<String>> reserved;
  private final boolean ignoresCase;

  private Scope(boolean ignoresCase, List<Set<String>> reserved) {
    this.ignoresCase = ignoresCase;
    this.reserved = reserved;
  }

  /** Names that become files: they must differ in more than case. */
  static Scope ofFiles(List<Set<String>> reserved) {
    return new Scope(true, reserved);
  }

  /** Names inside a file. */
  static Scope ofMembers(List<Set<String>> reserved) {
    return new Scope(false, reserved);
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
  record Wish(
      List<NameKey> keys,
      List<String> candidates,
      List<String> suffixes,
      SourceLocation place,
      @Nullable ChosenName chosen) {}

  /** Asks for a name. */
  void wish(NameKey key, SourceLocation place, String... candidates) {
    wish(key, place, (ChosenName) null, candidates);
  }

  /** Asks for a name that may have been chosen. */
  void wish(NameKey key, SourceLocation place, @Nullable ChosenName chosen, String... candidates) {
    wishes.add(new Wish(List.of(key), List.of(candidates), List.of(""), place, chosen));
  }

  /** Asks for a name, in all detail. */
  void wish(Wish wish) {
    wishes.add(wish);
  }

  /** Gives out the names. */
  void settle(LockedNames locked, Map<NameKey, String> names, Diagnostics diagnostics) {
    List<Wish> unchosen = new ArrayList<>();
    for (Wish wish : wishes) {
      if (!takeChosen(wish, locked, names, diagnostics)) {
        unchosen.add(wish);
      }
    }
    for (Wish wish : takeLocked(unchosen, locked, names)) {
      give(wish, names, diagnostics);
    }
    wishes.clear();
  }

  /** Gives things the names they had; those that are left have none yet. */
  private List<Wish> takeLocked(List<Wish> all, LockedNames locked, Map<NameKey, String> names) {
    List<Claim> claims = new ArrayList<>();
    all.forEach(wish -> claims.addAll(Claim.of(wish, locked)));
    if (claims.isEmpty()) {
      return all;
    }
    claims.sort(Claim.STRONGEST);
    Set<Wish> named = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Claim claim : claims) {
      Wish wish = claim.wish();
      if (!named.contains(wish)
          && SourceVersion.isIdentifier(claim.name())
          && isFree(claim.name(), wish.suffixes())) {
        take(claim.name(), wish, names);
        named.add(wish);
      }
    }
    return all.stream().filter(wish -> !named.contains(wish)).toList();
  }

  /** Gives a thing the name that was chosen for it, if it can be had. */
  private boolean takeChosen(
      Wish wish, LockedNames locked, Map<NameKey, String> names, Diagnostics diagnostics) {
    ChosenName chosen = wish.chosen();
    if (chosen == null) {
      return false;
    }
    String obstacle = obstacle(wish, chosen.word(), locked);
    if (obstacle != null) {
      diagnostics.report(
          Rule.CHOSEN_NAME_TAKEN,
          chosen.place(),
          wish.keys().get(0).path() + " cannot be called " + chosen.word() + ": " + obstacle + ".");
      return false;
    }
    String before = Claim.best(wish, locked);
    take(chosen.word(), wish, names);
    boolean computed = wish.candidates().get(0).equals(chosen.word()) && isWishedOnce(wish);
    if (computed && (before == null || before.equals(chosen.word()))) {
      diagnostics.report(
          Rule.OVERLAY_AGREED,
          chosen.place(),
          wish.keys().get(0).path() + " is called " + chosen.word() + " anyway.");
    }
    return true;
  }

  /** Why a chosen name cannot be had; null if it can. */
  private @Nullable String obstacle(Wish wish, String name, LockedNames locked) {
    if (!SourceVersion.isName(name, SourceVersion.RELEASE_17)) {
      return "it is a word of the language";
    }
    NameKey rival = rival(name, wish.suffixes());
    if (rival != null) {
      return "that is " + rival.path();
    } else if (!isFree(name, wish.suffixes())) {
      return "generated code needs that name";
    }
    for (Wish other : wishes) {
      String kept = other.chosen() == null ? Claim.best(other, locked) : null;
      if (kept != null && overlap(kept, other.suffixes(), name, wish.suffixes())) {
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

  private boolean isWishedOnce(Wish wish) {
    String best = folded(wish.candidates().get(0));
    return wishes.stream().filter(it -> folded(it.candidates().get(0)).equals(best)).count() == 1;
  }

  private void give(Wish wish, Map<NameKey, String> names, Diagnostics diagnostics) {
    NameKey rival = null;
    for (String candidate : wish.candidates()) {
      if (isFree(candidate, wish.suffixes())) {
        take(candidate, wish, names);
        report(wish, rival, candidate, diagnostics);
        return;
      }
      rival = rival == null ? rival(candidate, wish.suffixes()) : rival;
    }
    String base = wish.candidates().get(wish.candidates().size() - 1);
    int number = 2;
    while (!isFree(numbered(base, number), wish.suffixes())) {
      number++;
    }
    take(numbered(base, number), wish, names);
    report(wish, rival, numbered(base, number), diagnostics);
  }

  private static String numbered(String base, int number) {
    boolean constant = base.equals(base.toUpperCase(Locale.ROOT));
    boolean endsInDigit = Character.isDigit(base.charAt(base.length() - 1));
    return base + (constant || endsInDigit ? "_" : "") + number;
  }

  private static void report(
      Wish wish, @Nullable NameKey rival, String name, Diagnostics diagnostics) {
    if (rival != null) {
      diagnostics.report(
          Rule.NAME_COLLISION,
          wish.place(),
          name
              + " is the Java name of "
              + wish.keys().get(0).path()
              + ", since "
              + wish.candidates().get(0)
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
  private void take(String name, Wish wish, Map<NameKey, String> names) {
    NameKey first = wish.keys().get(0);
    wish.suffixes().forEach(suffix -> taken.put(folded(name + suffix), first));
    wish.keys().forEach(key -> names.put(key, name));
  }

  private String folded(String name) {
    return ignoresCase ? name.toLowerCase(Locale.ROOT) : name;
  }
}
