package dev.larkspur.generator.naming;

import dev.larkspur.generator.naming.Scope.Wish;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A name that the lock has for a thing. What several pages mention has a line in the lock for each,
 * and they may have parted since: the name goes with most of them.
 *
 * @param wish the thing
 * @param name the name it had
 * @param mentions how many of its mentions had that name
 */
record Claim(Wish wish, String name, int mentions) {

  /** Whose name it is more than anybody else's comes first. */
  static final Comparator<Claim> STRONGEST =
      Comparator.comparingInt(Claim::mentions)
          .reversed()
          .thenComparingInt(claim -> claim.wish().keys().size() - claim.mentions());

  /** Every name that the lock has for a thing. */
  static List<Claim> of(Wish wish, LockedNames locked) {
    Map<String, Integer> mentions = new LinkedHashMap<>();
    for (NameKey key : wish.keys()) {
      String name = locked.nameOf(key);
      if (name != null) {
        mentions.merge(name, 1, Integer::sum);
      }
    }
    List<Claim> claims = new ArrayList<>();
    mentions.forEach((name, count) -> claims.add(new Claim(wish, name, count)));
    return claims;
  }

  /** The name that most mentions of a thing had; null if it is new. */
  static @Nullable String best(Wish wish, LockedNames locked) {
    return of(wish, locked).stream().min(STRONGEST).map(Claim::name).orElse(null);
  }
}
