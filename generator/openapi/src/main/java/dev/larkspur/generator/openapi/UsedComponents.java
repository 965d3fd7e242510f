package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedSet;
import java.util.TreeSet;

/** The schemas that a document uses, directly or inside each other. */
final class UsedComponents {
  private static final String SCHEMAS = "#/components/schemas/";

  private final ObjectNode components;
  private final SortedSet<String> used = new TreeSet<>();
  private final Deque<JsonNode> open = new ArrayDeque<>();

  UsedComponents(ObjectNode components) {
    this.components = components;
  }

  /** Returns the components that a document uses, in alphabetical order. */
  ObjectNode of(ObjectNode document) {
    use(SharedComponents.ERROR);
    open.add(document);
    while (!open.isEmpty()) {
      JsonNode node = open.removeLast();
      JsonNode reference = node.get("$ref");
      if (reference != null
          && reference.isTextual()
          && reference.textValue().startsWith(SCHEMAS)) {
        use(reference.textValue().substring(SCHEMAS.length()));
      }
      for (JsonNode child : node) {
        if (child.isContainerNode()) {
          open.add(child);
        }
      }
    }
    ObjectNode schemas = JsonTree.object();
    used.forEach(name -> schemas.set(name, components.get(name)));
    return schemas;
  }

  private void use(String name) {
    JsonNode component = components.get(name);
    if (component != null && used.add(name)) {
      open.add(component);
    }
  }
}
