package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Property.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A member of a schema with all rows that describe it. */
final class MergedMember {
  /** Only one place knows a name twice: a request whose path and body both have it. */
  private record Key(Place place, String name) {
    /** As a record does it, without its late linking: this is asked for every row there is. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && place == key.place && name.equals(key.name);
    }

    @Override
    public int hashCode() {
      return name.hashCode() * 31 + place.hashCode();
    }
  }

  private final String name;
  private final List<Occurrence> occurrences = new ArrayList<>();
  private final List<Occurrence.Member> rows = new ArrayList<>();

  private MergedMember(String name) {
    this.name = name;
  }

  /** The members of a block, in the order of their first mention. */
  static Collection<MergedMember> of(Block block) {
    Map<Key, MergedMember> merged = new LinkedHashMap<>();
    for (Occurrence occurrence : block.occurrences) {
      for (Occurrence.Member mention : occurrence.members) {
        Key key = new Key(mention.place(), mention.name());
        MergedMember member = merged.computeIfAbsent(key, k -> new MergedMember(k.name()));
        member.occurrences.add(occurrence);
        member.rows.add(mention);
      }
    }
    return merged.values();
  }

  /** Tells members of one name at different places apart. */
  private String suffix() {
    return place() == Place.MEMBER ? "" : "?" + place();
  }

  String name() {
    return name;
  }

  Place place() {
    return rows.get(0).place();
  }

  Shape shape() {
    return rows.get(0).shape();
  }

  /** The row that describes it, with what holds on every page. */
  Field row() {
    return rows.size() == 1
        ? rows.get(0).row()
        : AgreedRow.of(mention().row(), rows.stream().map(Occurrence.Member::row).toList(), sent());
  }

  /** The rows of pages that send it: they are the ones that make demands. */
  private List<Field> sent() {
    List<Field> sent = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (occurrences.get(i).sent) {
        sent.add(rows.get(i).row());
      }
    }
    return sent;
  }

  /** The page of that row. */
  String page() {
    return occurrences.get(rows.indexOf(mention())).origin.path();
  }

  /** The line of its first mention, and the page. */
  Occurrence first() {
    return occurrences.get(0);
  }

  /**
   * The first that says anything. One that advises against the member speaks for its own page only,
   * unless all do, and a page about a historic version is heard where there is no other.
   */
  private Occurrence.Member mention() {
    Occurrence.Member best = rows.get(0);
    int weight = 0;
    for (int i = 0; i < rows.size(); i++) {
      Field row = rows.get(i).row();
      if (!row.description().isBlank()) {
        int its = 1 + (occurrences.get(i).historic ? 0 : 2) + (row.deprecated() ? 0 : 1);
        if (its > weight) {
          best = rows.get(i);
          weight = its;
        }
      }
    }
    return best;
  }

  /** Whether every page that sends the object demands it. */
  boolean isRequired(Block block) {
    Set<Occurrence> demanding = new LinkedHashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      if (SchemaLinker.isRequired(place(), rows.get(i).row())) {
        demanding.add(occurrences.get(i));
      }
    }
    return !demanding.isEmpty()
        && block.occurrences.stream()
            .filter(occurrence -> occurrence.sent)
            .allMatch(demanding::contains)
        && demanding.stream().anyMatch(occurrence -> occurrence.sent);
  }

  /** Whether any page lists values that are known. */
  boolean listsValues() {
    for (Occurrence.Member mention : rows) {
      if (!mention.row().enumItems().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The known values, in the order of their first mention. */
  Map<String, EnumItem> items() {
    Map<String, EnumItem> items = new LinkedHashMap<>();
    for (Occurrence.Member mention : rows) {
      mention.row().enumItems().forEach(item -> items.putIfAbsent(item.value(), item));
    }
    items.putAll(currentItems());
    return items;
  }

  /** Those that a page which is not about a historic version says something of. */
  Map<String, EnumItem> currentItems() {
    Map<String, EnumItem> items = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!occurrences.get(i).historic) {
        for (EnumItem item : rows.get(i).row().enumItems()) {
          if (!item.description().isBlank()) {
            items.putIfAbsent(item.value(), item);
          }
        }
      }
    }
    return items;
  }

  /** Where values are listed: the first place of each operation and event. */
  List<String> mentions() {
    Map<String, String> mentions = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).row().enumItems().isEmpty()) {
        Occurrence occurrence = occurrences.get(i);
        mentions.computeIfAbsent(
            occurrence.anchor, anchor -> occurrence.path() + "." + name + suffix());
      }
    }
    return List.copyOf(mentions.values());
  }
}
