package dev.larkspur.generator.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.model.EnumSource;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.IdempotencyKey;
import dev.larkspur.generator.model.Notice.AffectedOperation;
import dev.larkspur.generator.model.Paging;
import dev.larkspur.generator.model.Retry;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Model values as the data of a change. */
final class Json {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Json() {}

  static JsonNode of(String text) {
    return NODES.textNode(text);
  }

  /** A value, or JSON's null where the page says nothing. */
  static JsonNode orNull(@Nullable String text) {
    return text == null ? NODES.nullNode() : NODES.textNode(text);
  }

  static JsonNode of(long number) {
    return NODES.numberNode(number);
  }

  static JsonNode of(BigDecimal number) {
    return NODES.numberNode(number);
  }

  static JsonNode of(boolean flag) {
    return NODES.booleanNode(flag);
  }

  static JsonNode orNull(@Nullable Boolean flag) {
    return flag == null ? NODES.nullNode() : NODES.booleanNode(flag);
  }

  static JsonNode orNull(@Nullable Integer number) {
    return number == null ? NODES.nullNode() : NODES.numberNode(number);
  }

  static JsonNode orNull(@Nullable JsonNode value) {
    return value == null ? NODES.nullNode() : value;
  }

  static JsonNode of(EnumSource source) {
    return NODES.textNode(source.name().toLowerCase(Locale.ROOT));
  }

  static JsonNode of(Collection<String> texts) {
    ArrayNode array = NODES.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  /** The little of a field that says what came or went. */
  static JsonNode of(Field field) {
    ObjectNode node = NODES.objectNode();
    node.put("type", field.type().text());
    node.set("required", orNull(field.required()));
    if (!field.fields().isEmpty()) {
      node.set("fields", of(field.fields().stream().map(Field::name).toList()));
    }
    return node;
  }

  static JsonNode of(Paging paging) {
    ObjectNode node = NODES.objectNode();
    node.put("tokenParameter", paging.tokenParameter());
    node.put("nextToken", paging.nextToken());
    node.put("hasMore", paging.hasMore());
    node.put("items", paging.items());
    return node;
  }

  static JsonNode of(Retry retry) {
    ObjectNode node = NODES.objectNode();
    ArrayNode codes = node.putArray("codes");
    retry.codes().forEach(codes::add);
    node.put("harmlessTwice", retry.idempotent());
    return node;
  }

  static JsonNode of(IdempotencyKey key) {
    ObjectNode node = NODES.objectNode();
    node.put("parameter", key.parameter());
    node.put("in", key.in().name().toLowerCase(Locale.ROOT));
    return node;
  }

  /** The examples of a page, those that are no JSON as text. */
  static JsonNode ofExamples(Collection<Example> examples) {
    ArrayNode array = NODES.arrayNode();
    examples.forEach(
        example -> array.add(example.json() != null ? example.json() : orNull(example.text())));
    return array;
  }

  /** What a notice says of an endpoint, but for what names the endpoint. */
  static JsonNode wording(AffectedOperation operation) {
    ObjectNode node = NODES.objectNode();
    node.put("title", operation.title());
    node.put("writtenMethod", operation.writtenMethod());
    node.put("fullPath", operation.fullPath());
    node.put("historic", operation.historic());
    return node;
  }

  /** Whether two values are the same JSON, however each of them holds its numbers. */
  static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.equals(Json::compare, other);
  }

  private static int compare(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue());
    }
    return one.equals(other) ? 0 : 1;
  }
}
