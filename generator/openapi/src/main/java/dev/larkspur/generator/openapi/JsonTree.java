package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.model.ModelMapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON values of a document. */
final class JsonTree {
  private static final ObjectMapper MAPPER = ModelMapping.into(JsonMapper.builder()).build();

  private JsonTree() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** Returns a list of texts. */
  static ArrayNode texts(Collection<String> texts) {
    ArrayNode array = array();
    texts.forEach(array::add);
    return array;
  }

  /** Returns a part of the model as the model file has it. */
  static JsonNode ofModel(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** Returns an object without its members that are null. */
  static ObjectNode withoutNulls(ObjectNode object) {
    object.removeIf(JsonNode::isNull);
    return object;
  }

  /** Sets a member unless its value is missing, an empty text, an empty list or an empty object. */
  static void put(ObjectNode object, String name, @Nullable JsonNode value) {
    if (value != null
        && !value.isNull()
        && !(value.isContainerNode() && value.isEmpty())
        && !(value.isTextual() && value.textValue().isEmpty())) {
      object.set(name, value);
    }
  }

  /** Sets a text unless it is missing or blank. */
  static void put(ObjectNode object, String name, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      object.put(name, text);
    }
  }

  /** Sets a member to true; false is the default of every keyword. */
  static void flag(ObjectNode object, String name, boolean value) {
    if (value) {
      object.put(name, true);
    }
  }

  /** Returns the names of the members of an object. */
  static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Returns a reference to a component. */
  static ObjectNode reference(String kind, String name) {
    return object().put("$ref", "#/components/" + kind + "/" + name);
  }
}
