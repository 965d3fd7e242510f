package dev.larkspur.generator.linker;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.linker.EndpointDraft.AnswerDraft;
import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Property.Place;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Schema.Role;
import dev.larkspur.generator.model.TypeRef.Scalar;
import java.util.List;
import java.util.Set;

/** What a caller of an operation gets back: the payload, without the envelope around it. */
final class AnswerRows {
  private static final Set<String> ENVELOPE = Set.of("code", "msg", "message");
  private static final String DATA = "data";

  private AnswerRows() {}

  static AnswerDraft collect(Operation operation, ObjectCollector collector) {
    List<Field> rows = operation.response().fields();
    return switch (operation.response().kind()) {
      case ENVELOPE -> enveloped(operation, collector);
      case FLAT -> members(operation, beside(operation), collector);
      case DATA, BARE, STREAM, NONE -> members(operation, rows, collector);
      case BINARY -> new AnswerDraft(operation, new Answer.Download(), null, null);
      case REDIRECT -> new AnswerDraft(operation, new Answer.Redirect(), null, null);
    };
  }

  private static AnswerDraft enveloped(Operation operation, ObjectCollector collector) {
    Field data =
        operation.response().fields().stream()
            .filter(row -> row.name().equals(DATA))
            .findFirst()
            .orElse(null);
    if (hasMore(operation)) {
      return members(operation, beside(operation), collector);
    }
    if (data == null) {
      return members(operation, List.of(), collector);
    }
    if (!ObjectCollector.isObject(data)) {
      Occurrence owner = whole(operation, collector);
      return new AnswerDraft(operation, null, null, collector.shapeOf(owner, data));
    }
    return data.fields().isEmpty() && isShown(operation)
        ? new AnswerDraft(operation, null, null, new Shape("", Scalar.ANY, null))
        : members(operation, data.fields(), collector);
  }

  /** How an answer's object lies in what comes back. */
  static ResponseKind kind(Operation operation) {
    ResponseKind kind = operation.response().kind();
    return kind == ResponseKind.ENVELOPE && hasMore(operation) ? ResponseKind.FLAT : kind;
  }

  /** Whether rows stand beside those of the envelope; they would be lost inside of data. */
  private static boolean hasMore(Operation operation) {
    return operation.response().fields().stream()
        .anyMatch(
            row ->
                !ENVELOPE.contains(row.name())
                    && !row.name().equals(DATA)
                    && !row.name().equals("error"));
  }

  private static List<Field> beside(Operation operation) {
    return operation.response().fields().stream()
        .filter(row -> !ENVELOPE.contains(row.name()))
        .toList();
  }

  /** Whether an example shows data that the table says nothing about. */
  private static boolean isShown(Operation operation) {
    return operation.examples().response().stream()
        .map(example -> example.json() == null ? null : example.json().get(DATA))
        .anyMatch(data -> data != null && isFilled(data));
  }

  private static boolean isFilled(JsonNode data) {
    return data.isValueNode() ? !data.isNull() && !data.asText().isEmpty() : !data.isEmpty();
  }

  private static AnswerDraft members(
      Operation operation, List<Field> rows, ObjectCollector collector) {
    Occurrence whole = whole(operation, collector);
    collector.add(whole, rows, Place.MEMBER);
    return new AnswerDraft(operation, null, whole, null);
  }

  private static Occurrence whole(Operation operation, ObjectCollector collector) {
    return collector.whole(Role.RESPONSE, operation);
  }
}
