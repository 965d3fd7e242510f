package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Property.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A member of a schema with all rows that describe it. */
final class MergedMember {
  private final String name;
  private final List<Occurrence> occurrences = new ArrayList<>();
  private final List<Occurrence.Member> mentions = new ArrayList<>();

  private MergedMember(String name) {
    this.name = name;
  }

  /** The members of a block, in the order of their first mention. */
  static Map<String, MergedMember> of(Block block) {
    Map<String, MergedMember> merged = new LinkedHashMap<>();
    for (Occurrence occurrence : block.occurrences) {
      for (Occurrence.Member mention : occurrence.members) {
        // Only one place knows a name twice: a request whose path and body both have it.
        String key = mention.place() + " " + mention.name();
        MergedMember member = merged.computeIfAbsent(key, k -> new MergedMember(mention.name()));
        member.occurrences.add(occurrence);
        member.mentions.add(mention);
      }
    }
    return merged;
  }

  String name() {
    return name;
  }

  Place place() {
    return mentions.get(0).place();
  }

  Shape shape() {
    return mentions.get(0).shape();
  }

  /** The row that describes it: the first that says anything. */
  Field row() {
    return mention().row();
  }

  /** The page of that row. */
  String page() {
    return occurrences.get(mentions.indexOf(mention())).origin.path();
  }

  /** The line of its first mention, and the page. */
  Occurrence first() {
    return occurrences.get(0);
  }

  private Occurrence.Member mention() {
    for (Occurrence.Member mention : mentions) {
      if (!mention.row().description().isBlank()) {
        return mention;
      }
    }
    return mentions.get(0);
  }

  /** Whether every page that sends the object demands it. */
  boolean isRequired(Block block) {
    Set<Occurrence> demanding = new LinkedHashSet<>();
    for (int i = 0; i < mentions.size(); i++) {
      if (SchemaLinker.isRequired(place(), mentions.get(i).row())) {
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
    for (Occurrence.Member mention : mentions) {
      mention.row().enumItems().forEach(item -> items.putIfAbsent(item.value(), item));
    }
    return List.copyOf(items.values());
  }

  /** The operations and events whose pages list values. */
  List<String> anchors() {
    Set<String> anchors = new LinkedHashSet<>();
    for (int i = 0; i < mentions.size(); i++) {
      if (!mentions.get(i).row().enumItems().isEmpty()) {
        anchors.add(occurrences.get(i).anchor);
      }
    }
    return List.copyOf(anchors);
  }
}
