package dev.larkspur.generator.linker;

import dev.larkspur.generator.linker.KnownValues.Listing;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumType;
import dev.larkspur.generator.model.LockedTypes;
import dev.larkspur.generator.model.ServiceId;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.model.TypeRef.Scalar;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Linker of known values. Each member with known values gets an enum, which members may share. */
final class EnumLinker {
  private final IdentityHashMap<ObjectMention.Member, KnownValues> ofRows = new IdentityHashMap<>();

  /** The enums by the name of the members. */
  private final Map<String, List<KnownValues>> byName = new LinkedHashMap<>();

  private final IdentityHashMap<KnownValues, String> keys = new IdentityHashMap<>();
  private final Diagnostics diagnostics;

  EnumLinker(SchemaGroups groups, LockedTypes locked, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    Map<String, Map<Scalar, List<Listing>>> listings = new LinkedHashMap<>();
    for (SchemaGroup group : groups.all()) {
      for (MergedMember member : MergedMember.of(group)) {
        Scalar scalar = member.type().scalar();
        Map<String, EnumItem> items =
            scalar != null && member.listsValues() ? usable(member, scalar) : Map.of();
        if (scalar != null && !items.isEmpty()) {
          listings
              .computeIfAbsent(member.name(), name -> new LinkedHashMap<>())
              .computeIfAbsent(scalar, kind -> new ArrayList<>())
              .add(new Listing(member, items, ValueMeanings.of(items)));
        }
      }
    }
    listings.forEach(
        (name, byKind) -> byKind.values().forEach(same -> add(name, SameValues.of(same, locked))));
  }

  private void add(String name, List<KnownValues> enums) {
    byName.computeIfAbsent(name, key -> new ArrayList<>()).addAll(enums);
    for (KnownValues values : enums) {
      for (Listing listing : values.listings) {
        listing.member().rows().forEach(row -> ofRows.put(row, values));
      }
    }
  }

  /** Returns the known values of the member; null if absent. */
  @Nullable KnownValues of(MergedMember member) {
    for (ObjectMention.Member row : member.rows()) {
      KnownValues values = ofRows.get(row);
      if (values != null) {
        return values;
      }
    }
    return null;
  }

  /** Returns the key of the member's enum; null if it has none. */
  @Nullable String keyOf(MergedMember member) {
    KnownValues values = of(member);
    return values == null ? null : keys.get(values);
  }

  /** Returns the enums, by key. All schemas must have been united before. */
  List<EnumType> types(ServiceId service, SchemaKeys schemas) {
    List<EnumType> types = new ArrayList<>();
    byName.forEach(
        (name, enums) -> {
          KnownValues principal = principal(enums);
          for (KnownValues values : enums) {
            types.add(type(values, values == principal, service, schemas));
          }
        });
    types.sort(Comparator.comparing(EnumType::key));
    return List.copyOf(types);
  }

  /**
   * Returns the enum that the name alone denotes: the words that most members have, else the
   * numbers that most objects have. Numbers of a single object are named after it.
   */
  private static @Nullable KnownValues principal(List<KnownValues> enums) {
    KnownValues principal = null;
    for (KnownValues values : enums) {
      boolean named = values.areWords() || objects(values) > 1;
      if (named && (principal == null || precedes(values, principal))) {
        principal = values;
      }
    }
    return principal;
  }

  private static boolean precedes(KnownValues values, KnownValues other) {
    return values.areWords() == other.areWords()
        ? values.listings.size() > other.listings.size()
        : values.areWords();
  }

  private static long objects(KnownValues values) {
    return values.listings.stream()
        .map(listing -> listing.member().first().group)
        .distinct()
        .count();
  }

  private EnumType type(
      KnownValues values, boolean principal, ServiceId service, SchemaKeys schemas) {
    MergedMember first = values.listings.get(0).member();
    String owner = schemas.keyOf(first.first().group);
    String key =
        principal
            ? service + "/" + first.name() + "?"
            : owner + "." + first.name() + "?" + first.place();
    keys.put(values, key);
    return new EnumType(
        key,
        first.name(),
        owner,
        principal,
        first.type().scalar() == Scalar.INTEGER,
        List.copyOf(values.items()),
        values.mentions(),
        new Source(first.page(), first.row().line()));
  }

  private Map<String, EnumItem> usable(MergedMember member, Scalar scalar) {
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
        new SourceLocation(member.page(), member.row().line(), 1),
        member.name()
            + " lists "
            + first.value()
            + " and "
            + later.value()
            + ", which are the same number; the constant belongs to "
            + first.value()
            + ".");
  }

  static boolean isNumber(String value) {
    try {
      Long.parseLong(value);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
