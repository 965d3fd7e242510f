package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.catalogue.EventEntry;
import dev.larkspur.generator.catalogue.OperationEntry;
import dev.larkspur.generator.catalogue.RecordEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Explanations of fields by their path in an operation, event or callback, such as {@code
 * im.v1.message.list data.items[].msg_type}. Brackets are ignored. The first name may be that of
 * the part, such as {@code body} or {@code response}; a path that does not begin at a part is
 * looked up at all depths.
 */
final class PathExplanations {
  private static final Set<String> REQUEST = Set.of("request", "body", "path", "query", "header");
  private static final Set<String> RESPONSE = Set.of("response", "answer", "body", "data");
  private static final Set<String> EVENT = Set.of("event", "body");

  private final Catalogue catalogue;
  private final Map<String, RecordEntry> records = new HashMap<>();

  PathExplanations(Catalogue catalogue) {
    this.catalogue = catalogue;
    catalogue.records().forEach(entry -> records.putIfAbsent(entry.java(), entry));
  }

  /**
   * A part of an operation, event or callback.
   *
   * @param name its name in a path
   * @param prefixes the names that a path may begin with
   * @param object the class of its object; null if it has none
   */
  private record Part(String name, Set<String> prefixes, @Nullable String object) {}

  /** An object that a part contains, with its path. */
  private record Nested(String path, RecordEntry object) {}

  /** Returns the fields that "OWNER PATH" refers to; empty if it does not have this form. */
  List<Explanation> of(String asked) {
    int space = separator(asked);
    if (space < 0) {
      return List.of();
    }
    String owner = asked.substring(0, space);
    List<String> path = names(asked.substring(space + 1));
    List<Explanation> found = new ArrayList<>();
    List<Part> parts = parts(owner);
    for (Part part : parts) {
      add(owner, part, path, false, found);
    }
    if (found.isEmpty()) {
      for (Part part : parts) {
        add(owner, part, path, true, found);
      }
    }
    return found;
  }

  /** Returns the names of all fields of the owner in "OWNER PATH"; empty for another form. */
  Set<String> namesOfFields(String asked) {
    Set<String> names = new TreeSet<>();
    int space = separator(asked);
    if (space >= 0) {
      for (Part part : parts(asked.substring(0, space))) {
        for (Nested nested : objects(part)) {
          nested.object().members().forEach(member -> names.add(member.name()));
        }
      }
    }
    return names;
  }

  private static int separator(String asked) {
    int space = asked.indexOf(' ');
    return space >= 0 ? space : asked.indexOf('/');
  }

  private static List<String> names(String path) {
    List<String> names = new ArrayList<>();
    for (String name : path.strip().split("\\.", -1)) {
      int bracket = name.indexOf('[');
      names.add(bracket < 0 ? name : name.substring(0, bracket));
    }
    return names;
  }

  private List<Part> parts(String owner) {
    List<Part> parts = new ArrayList<>();
    for (OperationEntry operation : catalogue.operations()) {
      if (operation.id().toString().equals(owner)) {
        parts.add(new Part("request", REQUEST, operation.java().request()));
        parts.add(new Part("response", RESPONSE, operation.java().answer()));
      }
    }
    for (EventEntry event : catalogue.received()) {
      if (event.id().equals(owner)) {
        parts.add(new Part("event", EVENT, event.java()));
        parts.add(new Part("answer", RESPONSE, event.answer()));
      }
    }
    return parts;
  }

  private void add(
      String owner, Part part, List<String> path, boolean anywhere, List<Explanation> found) {
    for (Nested nested : anywhere ? objects(part) : objects(part).stream().limit(1).toList()) {
      for (int from = 0; from < path.size(); from++) {
        add(owner, nested, path.subList(from, path.size()), found);
        if (anywhere || !part.prefixes().contains(path.get(from))) {
          break;
        }
      }
    }
  }

  /** Adds the field at a path below an object if there is one. */
  private void add(String owner, Nested at, List<String> path, List<Explanation> found) {
    RecordEntry object = at.object();
    for (int i = 0; i < path.size(); i++) {
      RecordEntry.Member member = member(object, path.get(i));
      RecordEntry next = member == null ? null : objectOf(object, member);
      if (member != null && i == path.size() - 1) {
        List<String> facts = new ArrayList<>();
        facts.add(MemberFacts.lineWithClass(object, member));
        if (next != null) {
          MemberFacts.of(next).forEach(fact -> facts.add("contains " + fact));
        }
        String name = owner + " " + at.path() + "." + String.join(".", path);
        found.add(new Explanation("field", name, object.sourceOf(member), facts));
      }
      if (next == null) {
        return;
      }
      object = next;
    }
  }

  private static RecordEntry.@Nullable Member member(RecordEntry object, String name) {
    for (RecordEntry.Member member : object.members()) {
      if (member.name().equals(name)) {
        return member;
      }
    }
    return null;
  }

  private @Nullable RecordEntry objectOf(RecordEntry entry, RecordEntry.Member member) {
    String object = entry.objectOf(member);
    return object == null ? null : records.get(object);
  }

  /** Returns the objects of a part, each once, the outermost one first. */
  private List<Nested> objects(Part part) {
    List<Nested> objects = new ArrayList<>();
    Set<String> visited = new HashSet<>();
    Deque<Nested> open = new ArrayDeque<>();
    RecordEntry outermost = part.object() == null ? null : records.get(part.object());
    if (outermost != null) {
      open.add(new Nested(part.name(), outermost));
      visited.add(outermost.java());
    }
    while (!open.isEmpty()) {
      Nested nested = open.remove();
      objects.add(nested);
      for (RecordEntry.Member member : nested.object().members()) {
        RecordEntry below = objectOf(nested.object(), member);
        if (below != null && visited.add(below.java())) {
          open.add(new Nested(nested.path() + "." + member.name(), below));
        }
      }
    }
    return objects;
  }
}
