package dev.larkspur.generator.linker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Types with equal members that can be one: at most one name is locked, pages give them at most one
 * name, and all requests require the same members.
 */
final class SchemaConditions {
  /** Types that differ from each other first, so that the others can join one of them. */
  private static final Comparator<SchemaCandidate> DISTINCT_FIRST =
      Comparator.<SchemaCandidate, Boolean>comparing(it -> it.lockedName == null)
          .thenComparing(it -> it.typeName == null)
          .thenComparing(it -> it.required == null);

  private final List<SchemaCandidate> members = new ArrayList<>();
  private @Nullable String lockedName;
  private @Nullable String typeName;
  private @Nullable Set<String> required;
  private int mentions;

  private SchemaConditions() {}

  /** Divides types with equal members into those that can be one. */
  static List<List<SchemaCandidate>> parts(List<SchemaCandidate> equal) {
    if (equal.size() == 1) {
      return List.of(equal);
    }
    Set<String> typeNames = new TreeSet<>();
    equal.stream().map(it -> it.typeName).filter(Objects::nonNull).forEach(typeNames::add);
    List<SchemaConditions> parts = new ArrayList<>();
    for (SchemaCandidate candidate : equal.stream().sorted(DISTINCT_FIRST).toList()) {
      SchemaConditions best = null;
      for (SchemaConditions part : parts) {
        if (part.accepts(candidate, typeNames.size() < 2)
            && (best == null || part.mentions > best.mentions)) {
          best = part;
        }
      }
      if (best == null) {
        best = new SchemaConditions();
        parts.add(best);
      }
      best.add(candidate);
    }
    return parts.stream().map(part -> part.members).toList();
  }

  /**
   * Returns whether a type can be one with these.
   *
   * @param singleName whether a type without a name can only mean one with a name
   */
  private boolean accepts(SchemaCandidate candidate, boolean singleName) {
    if (candidate.lockedName != null && lockedName != null) {
      return candidate.lockedName.equals(lockedName);
    }
    boolean named = singleName || Objects.equals(candidate.typeName, typeName);
    return named
        && (candidate.required == null || required == null || candidate.required.equals(required));
  }

  private void add(SchemaCandidate candidate) {
    members.add(candidate);
    lockedName = lockedName == null ? candidate.lockedName : lockedName;
    typeName = typeName == null ? candidate.typeName : typeName;
    required = required == null ? candidate.required : required;
    mentions += candidate.group.objects.size();
  }
}
