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

/** A member of a schema with all rows that describe it. */
final class MergedMember {
  /** Only one place knows a name twice: a request whose path and body both have it. */
  private record Key(Place place, String name) {}

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

  /** The row that describes it: the first that says anything. */
  Field row() {
    return mention().row();
  }

  /** The page of that row. */
  String page() {
    return occurrences.get(rows.indexOf(mention())).origin.path();
  }

  /** The line of its first mention, and the page. */
  Occurrence first() {
    return occurrences.get(0);
  }

  private Occurrence.Member mention() {
    for (Occurrence.Member mention : rows) {
      if (!mention.row().description().isBlank()) {
        return mention;
      }
    }
    return rows.get(0);
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

  /** The known values, in the order of their first mention. */
  List<EnumItem> items() {
    Map<String, EnumItem> items = new LinkedHashMap<>();
    for (Occurrence.Member mention : rows) {
      mention.row().enumItems().forEach(item -> items.putIfAbsent(item.value(), item));
    }
    return List.copyOf(items.values());
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
