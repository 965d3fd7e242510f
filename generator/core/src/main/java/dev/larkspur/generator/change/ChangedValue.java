package dev.larkspur.generator.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Notice.AffectedOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON of model values before and after a change. */
final class ChangedValue {
  private static final JsonMapper MAPPER = new JsonMapper();

  private ChangedValue() {}

  /** Returns the JSON of a value; JSON null for a value that the page does not have. */
  static JsonNode of(@Nullable Object value) {
    return value instanceof JsonNode node ? node : MAPPER.valueToTree(value);
  }

  /** Returns what is reported of a field that was added or removed. */
  static JsonNode of(Field field) {
    return of(
        new FieldSummary(
            field.type().text(),
            field.required(),
            field.fields().stream().map(Field::name).toList()));
  }

  /** Returns what a notice says about an operation, without the parts that identify it. */
  static JsonNode of(AffectedOperation operation) {
    return of(
        new NoticeWording(
            operation.title(),
            operation.writtenMethod(),
            operation.fullPath(),
            operation.historic()));
  }

  /** Returns the examples of a page, with those that are not JSON as text. */
  static JsonNode ofExamples(List<Example> examples) {
    ArrayNode array = MAPPER.createArrayNode();
    examples.forEach(
        example -> array.add(example.json() != null ? example.json() : of(example.text())));
    return array;
  }

  /** Returns whether two values are the same JSON, with numbers compared by value. */
  static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.equals(ChangedValue::compare, other);
  }

  private static int compare(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue());
    }
    return one.equals(other) ? 0 : 1;
  }

  private record FieldSummary(
      String type,
      @Nullable Boolean required,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> fields) {}

  private record NoticeWording(
      String title, @Nullable String writtenMethod, @Nullable String fullPath, boolean historic) {}
}
