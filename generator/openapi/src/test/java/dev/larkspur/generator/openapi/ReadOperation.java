package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An operation of a document.
 *
 * @param pointer its JSON pointer
 * @param method the HTTP method in upper case
 * @param path the template of the path
 * @param node the Operation Object
 */
record ReadOperation(String pointer, String method, String path, JsonNode node) {

  /** Returns all operations of a document by their id, including those that share a path. */
  static Map<String, ReadOperation> all(JsonNode document) {
    Map<String, ReadOperation> all = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        String pointer = "/paths/" + ReadSchema.escaped(path.getKey()) + "/" + operation.getKey();
        String method = operation.getKey().toUpperCase(Locale.ROOT);
        JsonNode node = operation.getValue();
        add(all, new ReadOperation(pointer, method, path.getKey(), node));
        JsonNode others = node.path("x-larkspur-also");
        for (int i = 0; i < others.size(); i++) {
          add(
              all,
              new ReadOperation(
                  pointer + "/x-larkspur-also/" + i,
                  method,
                  others.path(i).path("x-larkspur-path").asText(),
                  others.path(i)));
        }
      }
    }
    return all;
  }

  private static void add(Map<String, ReadOperation> all, ReadOperation operation) {
    String id = operation.node.path("operationId").asText();
    if (all.put(id, operation) != null) {
      throw new AssertionError("Two operations with the id " + id);
    }
  }

  static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
