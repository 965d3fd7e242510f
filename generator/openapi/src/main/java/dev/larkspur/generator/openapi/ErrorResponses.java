package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Responses that consist of errors. */
final class ErrorResponses {
  private static final String DEFAULT = "default";

  private ErrorResponses() {}

  /** Returns the response of a status. */
  static ObjectNode of(String status, List<ObjectNode> errors) {
    ObjectNode response = JsonTree.object();
    boolean open = status.equals(DEFAULT);
    response.put(
        "description", open ? "Errors with another HTTP status." : "Errors with this HTTP status.");
    ObjectNode media = response.putObject("content").putObject(MediaType.JSON);
    ObjectNode shared = JsonTree.reference("schemas", SharedComponents.ERROR);
    if (open) {
      media.set("schema", shared);
    } else {
      ArrayNode parts = media.putObject("schema").putArray("allOf").add(shared);
      parts.addObject().put("type", "object").putObject("properties").set("code", codes(errors));
    }
    media.set("examples", examples(errors));
    response.putArray("x-larkspur-errors").addAll(errors);
    return response;
  }

  private static ObjectNode codes(List<ObjectNode> errors) {
    ObjectNode schema = JsonTree.object().put("type", "integer").put("format", "int64");
    ArrayNode codes = schema.putArray("enum");
    ArrayNode names = schema.putArray("x-enum-varnames");
    ArrayNode messages = schema.putArray("x-enum-descriptions");
    Set<Long> seen = new HashSet<>();
    for (ObjectNode error : errors) {
      if (seen.add(error.get("code").longValue())) {
        codes.add(error.get("code"));
        names.add(name(error));
        messages.add(error.path("message").asText());
      }
    }
    return schema;
  }

  /** Returns an example of each error, by the name of its constant. */
  static ObjectNode examples(List<ObjectNode> errors) {
    ObjectNode examples = JsonTree.object();
    for (ObjectNode error : errors) {
      if (!examples.has(name(error))) {
        ObjectNode example = examples.putObject(name(error));
        String message = error.path("message").asText();
        JsonTree.put(example, "summary", error.get("code").asText() + " " + message);
        JsonTree.put(example, "description", error.path("advice").asText());
        example.putObject("value").<ObjectNode>set("code", error.get("code")).put("msg", message);
      }
    }
    return examples;
  }

  /** Returns the name of an error; the last ones of very many have no constant. */
  private static String name(ObjectNode error) {
    return error.has("name")
        ? error.get("name").textValue()
        : "CODE_" + error.get("code").asText().replace('-', '_');
  }
}
