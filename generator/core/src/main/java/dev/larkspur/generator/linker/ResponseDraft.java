package dev.larkspur.generator.linker;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.model.Property.Place;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Schema.Role;
import dev.larkspur.generator.model.TypeRef.Scalar;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The payload of a response, without its envelope, whose objects are collected but not yet linked.
 */
final class ResponseDraft {
  private static final Set<String> ENVELOPE = Set.of("code", "msg", "message");
  private static final String DATA = "data";

  private final Function<SchemaLinker, Payload> payload;

  private ResponseDraft(Function<SchemaLinker, Payload> payload) {
    this.payload = payload;
  }

  static ResponseDraft of(Operation operation, ObjectCollector collector) {
    List<Field> rows = operation.response().fields();
    return switch (operation.response().kind()) {
      case ENVELOPE -> enveloped(operation, collector);
      case FLAT -> members(operation, besideEnvelope(rows), collector);
      case DATA, BARE, NONE -> members(operation, rows, collector);
      case STREAM -> {
        ObjectMention element = collect(operation, rows, collector);
        yield new ResponseDraft(schemas -> new Payload.Stream(schemas.schemaOf(element)));
      }
      case BINARY -> new ResponseDraft(schemas -> new Payload.Download());
      case REDIRECT -> new ResponseDraft(schemas -> new Payload.Redirect());
    };
  }

  Payload finish(SchemaLinker schemas) {
    return payload.apply(schemas);
  }

  private static ResponseDraft enveloped(Operation operation, ObjectCollector collector) {
    List<Field> rows = operation.response().fields();
    Field data = rows.stream().filter(row -> row.name().equals(DATA)).findFirst().orElse(null);
    if (hasMembersBesideData(operation)) {
      return members(operation, besideEnvelope(rows), collector);
    }
    if (data == null) {
      return members(operation, List.of(), collector);
    }
    if (!ObjectCollector.isObject(data)) {
      UnlinkedType type = collector.typeOf(collector.whole(Role.RESPONSE, operation), data);
      return new ResponseDraft(schemas -> new Payload.Value(schemas.typeOf(type)));
    }
    return data.fields().isEmpty() && hasExampleData(operation)
        ? new ResponseDraft(schemas -> new Payload.Value(Scalar.ANY))
        : members(operation, data.fields(), data.open(), collector);
  }

  private static ResponseDraft members(
      Operation operation, List<Field> rows, ObjectCollector collector) {
    return members(operation, rows, false, collector);
  }

  private static ResponseDraft members(
      Operation operation, List<Field> rows, boolean open, ObjectCollector collector) {
    ObjectMention whole = collect(operation, rows, collector);
    whole.open = open;
    ResponseKind kind = kind(operation);
    return new ResponseDraft(schemas -> new Payload.Members(schemas.schemaOf(whole), kind));
  }

  private static ObjectMention collect(
      Operation operation, List<Field> rows, ObjectCollector collector) {
    ObjectMention whole = collector.whole(Role.RESPONSE, operation);
    collector.add(whole, rows, Place.MEMBER);
    return whole;
  }

  private static ResponseKind kind(Operation operation) {
    ResponseKind kind = operation.response().kind();
    return kind == ResponseKind.ENVELOPE && hasMembersBesideData(operation)
        ? ResponseKind.FLAT
        : kind;
  }

  /** Returns whether the envelope has further members, which {@code data} would not hold. */
  private static boolean hasMembersBesideData(Operation operation) {
    return operation.response().fields().stream()
        .anyMatch(
            row ->
                !ENVELOPE.contains(row.name())
                    && !row.name().equals(DATA)
                    && !row.name().equals("error"));
  }

  private static List<Field> besideEnvelope(List<Field> rows) {
    return rows.stream().filter(row -> !ENVELOPE.contains(row.name())).toList();
  }

  /** Returns whether an example has data that the table does not describe. */
  private static boolean hasExampleData(Operation operation) {
    return operation.examples().response().stream()
        .map(example -> example.json() == null ? null : example.json().get(DATA))
        .anyMatch(data -> data != null && isFilled(data));
  }

  private static boolean isFilled(JsonNode data) {
    return data.isValueNode() ? !data.isNull() && !data.asText().isEmpty() : !data.isEmpty();
  }
}
