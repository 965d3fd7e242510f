package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumType;
import dev.larkspur.generator.model.ServiceId;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.model.TypeRef.Scalar;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Linker of known values. Each member with known values gets an enum. Members of one name whose
 * string values overlap share one. Numeric enums are never shared, since equal numbers do not imply
 * equal meaning.
 */
final class EnumLinker {
  private final ServiceId service;
  private final Map<String, List<Candidate>> words = new LinkedHashMap<>();
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final List<EnumType> types = new ArrayList<>();
  private final Diagnostics diagnostics;

  EnumLinker(ServiceId service, Diagnostics diagnostics) {
    this.service = service;
    this.diagnostics = diagnostics;
  }

  /** A member and its known values. */
  private record Candidate(String owner, MergedMember member, Map<String, EnumItem> items) {
    String memberKey() {
      return EnumLinker.memberKey(owner, member);
    }
  }

  /** Adds a member of a schema. */
  void add(String schema, MergedMember member) {
    if (!member.listsValues()) {
      return;
    }
    Map<String, EnumItem> items = usable(member);
    Candidate candidate = new Candidate(schema, member, items);
    if (items.isEmpty()) {
      return;
    }
    if (items.keySet().stream().allMatch(EnumLinker::isNumber)) {
      addType(candidate.memberKey(), List.of(candidate), false);
    } else {
      words.computeIfAbsent(member.name(), name -> new ArrayList<>()).add(candidate);
    }
  }

  /** Groups the members that were added into enums. Called once, after all of them. */
  void link() {
    words.forEach(
        (name, candidates) -> {
          List<List<Candidate>> groups = overlapping(candidates);
          List<Candidate> principal =
              groups.stream().max(Comparator.comparingInt(List::size)).orElseThrow();
          // Among groups of equal size, max returns the last; the first one keeps the plain key.
          for (List<Candidate> group : groups) {
            if (group.size() == principal.size()) {
              principal = group;
              break;
            }
          }
          for (List<Candidate> group : groups) {
            boolean plain = group == principal;
            addType(plain ? service + "/" + name + "?" : group.get(0).memberKey(), group, plain);
          }
        });
  }

  /** Returns the key of the member's enum; null if it has none. */
  @Nullable String enumOf(String schema, MergedMember member) {
    return keys.get(memberKey(schema, member));
  }

  List<EnumType> types() {
    return types.stream().sorted(Comparator.comparing(EnumType::key)).toList();
  }

  private void addType(String key, List<Candidate> group, boolean shared) {
    Candidate first = group.get(0);
    Set<String> mentions = new LinkedHashSet<>();
    for (Candidate candidate : group) {
      mentions.addAll(candidate.member().mentions());
      keys.put(candidate.memberKey(), key);
    }
    types.add(
        new EnumType(
            key,
            first.member().name(),
            first.owner(),
            shared,
            first.member().type().scalar() == Scalar.INTEGER,
            List.copyOf(union(group).values()),
            List.copyOf(mentions),
            new Source(first.member().page(), first.member().row().line())));
  }

  /** Returns the values of all members, with the descriptions of current pages if there are any. */
  private static Map<String, EnumItem> union(List<Candidate> group) {
    Map<String, EnumItem> union = new LinkedHashMap<>();
    Map<String, EnumItem> current = new LinkedHashMap<>();
    for (Candidate candidate : group) {
      candidate.items().forEach(union::putIfAbsent);
      candidate
          .member()
          .currentItems()
          .forEach((value, item) -> current.merge(value, item, MergedMember::translated));
    }
    union.replaceAll(current::getOrDefault);
    return union;
  }

  private static SourceLocation place(MergedMember member) {
    return new SourceLocation(member.page(), member.row().line(), 1);
  }

  /** Groups members so that each one shares a value with another one of its group. */
  private static List<List<Candidate>> overlapping(List<Candidate> candidates) {
    List<List<Candidate>> groups = new ArrayList<>();
    for (Candidate candidate : candidates) {
      List<Candidate> joined = new ArrayList<>();
      for (List<Candidate> group : List.copyOf(groups)) {
        if (group.stream().anyMatch(other -> overlap(other, candidate))) {
          groups.remove(group);
          joined.addAll(group);
        }
      }
      joined.add(candidate);
      groups.add(joined);
    }
    return groups;
  }

  private static boolean overlap(Candidate one, Candidate other) {
    return one.items().keySet().stream().anyMatch(other.items()::containsKey);
  }

  private Map<String, EnumItem> usable(MergedMember member) {
    Scalar scalar = member.type().scalar();
    Map<String, EnumItem> usable = new LinkedHashMap<>();
    for (EnumItem item : member.items().values()) {
      if (scalar == Scalar.STRING) {
        usable.put(item.value(), item);
      } else if (scalar == Scalar.INTEGER && isNumber(item.value())) {
        EnumItem first = usable.putIfAbsent(String.valueOf(Long.parseLong(item.value())), item);
        if (first != null) {
          reportRepeated(member, first, item);
        }
      }
    }
    return usable;
  }

  private void reportRepeated(MergedMember member, EnumItem first, EnumItem later) {
    diagnostics.report(
        Rule.ENUM_NUMBER_REPEATED,
        place(member),
        member.name()
            + " lists "
            + first.value()
            + " and "
            + later.value()
            + ", which are the same number; the constant belongs to "
            + first.value()
            + ".");
  }

  private static boolean isNumber(String value) {
    try {
      Long.parseLong(value);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static String memberKey(String owner, MergedMember member) {
    return owner + "." + member.name() + "?" + member.place();
  }
}
