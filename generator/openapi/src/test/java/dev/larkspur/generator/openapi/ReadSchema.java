package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A schema of a document, as a program reads it that knows OpenAPI and {@code docs/openapi.md}.
 *
 * @param document the document
 * @param place the JSON pointer of the place of use
 * @param pointer the JSON pointer of the schema, without references
 * @param beside the node at the place of use, which may be a reference with keywords beside it
 * @param target the node without a reference
 */
record ReadSchema(
    JsonNode document, String place, String pointer, JsonNode beside, JsonNode target) {

  /** Reads the schema at a JSON pointer. */
  static ReadSchema at(JsonNode document, String pointer) {
    JsonNode beside = document.at(pointer);
    if (beside.isMissingNode()) {
      throw new AssertionError("The document has nothing at " + pointer);
    }
    String of = pointer;
    JsonNode target = beside;
    while (target.has("$ref")) {
      String reference = target.path("$ref").asText();
      if (!reference.startsWith("#/")) {
        throw new AssertionError("A reference to another document at " + of);
      }
      of = reference.substring(1);
      target = document.at(of);
      if (target.isMissingNode()) {
        throw new AssertionError("A reference to nothing: " + reference);
      }
    }
    return new ReadSchema(document, pointer, of, beside, target);
  }

  /** Returns a keyword of the place of use, or else of the target. */
  JsonNode get(String keyword) {
    JsonNode value = beside.path(keyword);
    return value.isMissingNode() ? target.path(keyword) : value;
  }

  /** Returns the type in a notation without names: {@code list<map<object>>}. */
  String type() {
    String type = get("type").asText("");
    if (type.equals("array")) {
      return "list<" + below("items").type() + ">";
    } else if (type.equals("string") && get("format").asText("").equals("binary")) {
      return "file";
    } else if (isMap()) {
      return "map<" + below("additionalProperties").type() + ">";
    } else if (!type.isEmpty()) {
      return type;
    }
    return target.has("allOf") || target.has("properties") ? "object" : "any";
  }

  private boolean isMap() {
    return target.path("additionalProperties").isObject() && !target.has("properties");
  }

  private ReadSchema below(String keyword) {
    return at(document, pointer + "/" + keyword);
  }

  /** Returns the schema inside all lists and maps. */
  ReadSchema innermost() {
    if (get("type").asText("").equals("array")) {
      return below("items").innermost();
    }
    return isMap() ? below("additionalProperties").innermost() : this;
  }

  /** Returns the members of an object, including those of the parts of {@code allOf}. */
  Map<String, ReadSchema> properties() {
    Map<String, ReadSchema> properties = new LinkedHashMap<>();
    for (ReadSchema part : parts()) {
      part.target
          .path("properties")
          .fieldNames()
          .forEachRemaining(
              name ->
                  properties.put(
                      name, at(document, part.pointer + "/properties/" + escaped(name))));
    }
    return properties;
  }

  /** Returns the names of the members that must be present. */
  List<String> required() {
    List<String> required = new ArrayList<>();
    parts().forEach(part -> part.target.path("required").forEach(it -> required.add(it.asText())));
    return required;
  }

  /** Returns whether the schema is a composition of others. */
  boolean isComposed() {
    return target.has("allOf");
  }

  /** Returns the parts of a composition, or the schema itself. */
  List<ReadSchema> parts() {
    JsonNode all = target.path("allOf");
    if (all.isMissingNode()) {
      return List.of(this);
    }
    List<ReadSchema> parts = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      parts.addAll(at(document, pointer + "/allOf/" + i).parts());
    }
    return parts;
  }

  /** Returns the schema of the text of a string that contains JSON; missing if it does not. */
  JsonNode content() {
    return get("contentSchema");
  }

  /** Returns whether the schema says nothing. */
  boolean isAny() {
    return type().equals("any");
  }

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  static JsonNode missing() {
    return MissingNode.getInstance();
  }
}
