package dev.larkspur.generator.naming;

import dev.larkspur.generator.naming.NameScope.NameRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A name that the lock holds for a request. A thing that several pages mention has one line in the
 * lock for each mention. After a split the part with most of the mentions keeps the name.
 *
 * @param request the request
 * @param name the locked name
 * @param mentions the number of mentions with this name
 */
record LockedCandidate(NameRequest request, String name, int mentions) {

  /** Orders candidates by the number of mentions that support the name, the most first. */
  static final Comparator<LockedCandidate> STRONGEST =
      Comparator.comparingInt(LockedCandidate::mentions)
          .reversed()
          .thenComparingInt(candidate -> candidate.request().keys().size() - candidate.mentions());

  /** Returns all names that the lock holds for a request. */
  static List<LockedCandidate> of(NameRequest request, LockedNames locked) {
    Map<String, Integer> mentions = new LinkedHashMap<>();
    for (NameKey key : request.keys()) {
      String name = locked.nameOf(key);
      if (name != null) {
        mentions.merge(name, 1, Integer::sum);
      }
    }
    List<LockedCandidate> candidates = new ArrayList<>();
    mentions.forEach((name, count) -> candidates.add(new LockedCandidate(request, name, count)));
    return candidates;
  }

  /** Returns the name that most mentions have; null if the lock holds none. */
  static @Nullable String best(NameRequest request, LockedNames locked) {
    return of(request, locked).stream().min(STRONGEST).map(LockedCandidate::name).orElse(null);
  }
}
