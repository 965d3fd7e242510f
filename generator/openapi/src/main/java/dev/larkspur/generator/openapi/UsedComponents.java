package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedSet;
import java.util.TreeSet;

/** The components that a document uses, directly or inside each other. */
final class UsedComponents {
  private static final String PREFIX = "#/components/";

  private final SortedSet<String> used = new TreeSet<>();
  private final Deque<JsonNode> open = new ArrayDeque<>();
  private final ObjectNode components;

  private UsedComponents(ObjectNode components) {
    this.components = components;
  }

  /**
   * Returns the components that a document uses, in alphabetical order.
   *
   * @param components all components, by kind and name
   */
  static ObjectNode of(ObjectNode document, ObjectNode components) {
    UsedComponents found = new UsedComponents(components);
    found.follow(document);
    ObjectNode used = JsonTree.object();
    for (String kind : JsonTree.names(components)) {
      ObjectNode ofKind = JsonTree.object();
      for (String name : found.used) {
        if (name.startsWith(kind + "/")) {
          String ownName = name.substring(kind.length() + 1);
          ofKind.set(ownName, components.get(kind).get(ownName));
        }
      }
      JsonTree.put(used, kind, ofKind);
    }
    return used;
  }

  private void follow(ObjectNode document) {
    open.add(document);
    while (!open.isEmpty()) {
      JsonNode node = open.removeLast();
      JsonNode reference = node.get("$ref");
      if (reference != null && reference.isTextual()) {
        use(reference.textValue());
      }
      for (JsonNode child : node) {
        if (child.isContainerNode()) {
          open.add(child);
        }
      }
    }
  }

  /** Follows a reference. Examples are data, in which a reference leads nowhere. */
  private void use(String reference) {
    int slash = reference.indexOf('/', PREFIX.length());
    if (reference.startsWith(PREFIX) && slash > 0) {
      JsonNode component =
          components
              .path(reference.substring(PREFIX.length(), slash))
              .get(reference.substring(slash + 1));
      if (component != null && used.add(reference.substring(PREFIX.length()))) {
        open.add(component);
      }
    }
  }
}
