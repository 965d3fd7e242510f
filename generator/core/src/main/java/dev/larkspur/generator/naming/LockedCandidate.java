package dev.larkspur.generator.naming;

import dev.larkspur.generator.naming.NameScope.NameRequest;
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
 * @param request the thing
 * @param name the name it had
 * @param mentions how many of its mentions had that name
 */
record LockedCandidate(NameRequest request, String name, int mentions) {

  /** Whose name it is more than anybody else's comes first. */
  static final Comparator<LockedCandidate> STRONGEST =
      Comparator.comparingInt(LockedCandidate::mentions)
          .reversed()
          .thenComparingInt(candidate -> candidate.request().keys().size() - candidate.mentions());

  /** Every name that the lock has for a thing. */
  static List<LockedCandidate> of(NameRequest request, LockedNames locked) {
    Map<String, Integer> mentions = new LinkedHashMap<>();
    for (NameKey key : request.keys()) {
      String name = locked.nameOf(key);
      if (name != null) {
        mentions.merge(name, 1, Integer::sum);
      }
    }
    List<LockedCandidate> lockedNames = new ArrayList<>();
    mentions.forEach((name, count) -> lockedNames.add(new LockedCandidate(request, name, count)));
    return lockedNames;
  }

  /** The name that most mentions of a thing had; null if it is new. */
  static @Nullable String best(NameRequest request, LockedNames locked) {
    return of(request, locked).stream().min(STRONGEST).map(LockedCandidate::name).orElse(null);
  }
}
