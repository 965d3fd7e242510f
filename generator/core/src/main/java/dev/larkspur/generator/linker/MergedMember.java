package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Property.Place;
import dev.larkspur.generator.model.Source;
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
  /** A request may have members of one name at two places, such as path and body. */
  private record Key(Place place, String name) {
    /** Hand-written to avoid the start-up cost of invokedynamic (decision 21). */
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

  /** The objects whose tables have the rows below, at the same indices. */
  private final List<ObjectMention> objects = new ArrayList<>();

  private final List<ObjectMention.Member> rows = new ArrayList<>();

  private MergedMember(String name) {
    this.name = name;
  }

  /** Returns the members of a group, in the order of their first mention. */
  static Collection<MergedMember> of(SchemaGroup group) {
    Map<Key, MergedMember> merged = new LinkedHashMap<>();
    for (ObjectMention object : group.objects) {
      for (ObjectMention.Member row : object.members) {
        Key key = new Key(row.place(), row.name());
        MergedMember member = merged.computeIfAbsent(key, k -> new MergedMember(k.name()));
        member.objects.add(object);
        member.rows.add(row);
      }
    }
    return merged.values();
  }

  /** Distinguishes members of one name at different places. */
  private String suffix() {
    return place() == Place.MEMBER ? "" : "?" + place();
  }

  String name() {
    return name;
  }

  Place place() {
    return rows.get(0).place();
  }

  /** Returns the first object with the member. */
  ObjectMention first() {
    return objects.get(0);
  }

  List<ObjectMention.Member> rows() {
    return rows;
  }

  UnlinkedType type() {
    return rows.get(0).type();
  }

  /** Returns the row that describes the member, with the facts that hold on every page. */
  Field row() {
    return rows.size() == 1
        ? rows.get(0).row()
        : AgreedRow.of(best().row(), rows.stream().map(ObjectMention.Member::row).toList(), sent());
  }

  /** Returns the rows of requests, whose constraints apply to what is sent. */
  private List<Field> sent() {
    List<Field> sent = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (objects.get(i).sent) {
        sent.add(rows.get(i).row());
      }
    }
    return sent;
  }

  /** Returns the path of the page with the row that describes the member. */
  String page() {
    ObjectMention.Member best = best();
    Source origin = objects.get(rows.indexOf(best)).origin;
    return origin.ofRow(best.row().page(), best.row().line()).path();
  }

  /**
   * Returns the first row with a description. Rows of current pages precede those of historic ones,
   * rows that do not deprecate the member precede those that do, and rows with texts of several
   * languages precede those with one text.
   */
  private ObjectMention.Member best() {
    ObjectMention.Member best = rows.get(0);
    int bestWeight = 0;
    for (int i = 0; i < rows.size(); i++) {
      Field row = rows.get(i).row();
      if (!row.description().isBlank()) {
        int weight = 1 + (objects.get(i).historic ? 0 : 4) + (row.deprecated() ? 0 : 2);
        weight += row.translations().isEmpty() ? 0 : 1;
        if (weight > bestWeight) {
          best = rows.get(i);
          bestWeight = weight;
        }
      }
    }
    return best;
  }

  /** Returns whether every page that sends the object requires the member. */
  boolean isRequired(SchemaGroup group) {
    Set<ObjectMention> requiring = new LinkedHashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      if (SchemaLinker.isRequired(place(), rows.get(i).row())) {
        requiring.add(objects.get(i));
      }
    }
    return !requiring.isEmpty()
        && group.objects.stream().filter(object -> object.sent).allMatch(requiring::contains)
        && requiring.stream().anyMatch(object -> object.sent);
  }

  /** Returns whether any page lists known values. */
  boolean listsValues() {
    for (ObjectMention.Member row : rows) {
      if (!row.row().enumItems().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the known values, in the order of their first mention. */
  Map<String, EnumItem> items() {
    Map<String, EnumItem> items = new LinkedHashMap<>();
    for (ObjectMention.Member row : rows) {
      row.row().enumItems().forEach(item -> items.putIfAbsent(item.value(), item));
    }
    items.putAll(currentItems());
    return items;
  }

  /** Returns the known values that a current, not a historic, page describes. */
  Map<String, EnumItem> currentItems() {
    Map<String, EnumItem> items = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!objects.get(i).historic) {
        for (EnumItem item : rows.get(i).row().enumItems()) {
          if (!item.description().isBlank()) {
            items.merge(item.value(), item, MergedMember::translated);
          }
        }
      }
    }
    return items;
  }

  /** Returns the first value, or the other one if only that one has texts of several languages. */
  static EnumItem translated(EnumItem first, EnumItem other) {
    return first.translations().isEmpty() && !other.translations().isEmpty() ? other : first;
  }

  /**
   * Returns the paths of the lists of values, the first one of each name of the object in each
   * operation and event.
   */
  List<String> mentions() {
    Map<List<String>, String> mentions = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).row().enumItems().isEmpty()) {
        ObjectMention object = objects.get(i);
        mentions.computeIfAbsent(
            List.of(object.anchor, object.name), key -> object.path() + "." + name + suffix());
      }
    }
    return List.copyOf(mentions.values());
  }
}
