package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.model.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The responses of an operation: that of success, and one for each HTTP status of its errors. */
final class ResponsesWriter {
  private static final String OK = "200";
  private static final String FOUND = "302";
  private static final String TOO_MANY_REQUESTS = "429";
  private static final String DEFAULT = "default";
  private static final String DATA = "data";
  private static final Set<String> ENVELOPE = Set.of("code", "msg");

  private final SchemaWriter schemas;
  private final RowSchemas rows;
  private final ExampleWriter examples;

  ResponsesWriter(SchemaWriter schemas, RowSchemas rows, ExampleWriter examples) {
    this.schemas = schemas;
    this.rows = rows;
    this.examples = examples;
  }

  ObjectNode responses(JavaOperation called) {
    Map<String, List<ObjectNode>> errors = OperationErrors.of(called).byStatus();
    Map<String, ObjectNode> responses = new TreeMap<>();
    boolean redirects = called.endpoint().payload() instanceof Payload.Redirect;
    String success = redirects ? FOUND : OK;
    responses.put(success, success(called, errors.getOrDefault(success, List.of())));
    errors.forEach(
        (status, entries) -> {
          if (!status.equals(success)) {
            responses.put(status, ErrorResponses.of(status, entries));
          }
        });
    if (called.operation().access().rateLimit() != null) {
      ObjectNode limited = responses.get(TOO_MANY_REQUESTS);
      if (limited == null) {
        responses.put(TOO_MANY_REQUESTS, JsonTree.reference("responses", "TooManyRequests"));
      } else {
        limited.set("headers", SharedComponents.rateLimitHeaders());
      }
    }
    responses.putIfAbsent(DEFAULT, JsonTree.reference("responses", "Error"));
    ObjectNode node = JsonTree.object();
    responses.forEach(node::set);
    return node;
  }

  private ObjectNode success(JavaOperation called, List<ObjectNode> errors) {
    Operation operation = called.operation();
    ObjectNode response = JsonTree.object();
    Payload payload = called.endpoint().payload();
    List<Example> written = operation.examples().response();
    Source page = operation.page().source();
    if (payload instanceof Payload.Redirect) {
      response.put("description", "Redirect of the browser.");
      response
          .putObject("headers")
          .putObject("Location")
          .put("description", "The URL of the next page.")
          .putObject("schema")
          .put("type", "string")
          .put("format", "uri");
      JsonTree.put(
          response,
          "x-larkspur-redirect-parameters",
          rows.object(operation.response().fields(), false, page).get("properties"));
      examples.reportUnused(written, page, "the response has no content");
    } else if (operation.response().kind() == ResponseKind.NONE) {
      response.put("description", "Success; the page documents no content.");
      examples.reportUnused(written, page, "the page documents no content");
    } else {
      response.put("description", payload instanceof Payload.Download ? "A file." : "Success.");
      ObjectNode media = response.putObject("content").putObject(mediaType(payload));
      ObjectNode schema = schema(called);
      media.set("schema", schema);
      ObjectNode valid = examples.examples(written, page, schema);
      if (!valid.isEmpty()) {
        addErrors(valid, errors, schema);
      }
      JsonTree.put(media, "examples", valid);
    }
    if (!errors.isEmpty()) {
      response.putArray("x-larkspur-errors").addAll(errors);
    }
    return response;
  }

  private void addErrors(ObjectNode valid, List<ObjectNode> errors, JsonNode schema) {
    ErrorResponses.examples(errors)
        .properties()
        .forEach(
            example -> {
              if (examples.isValid(example.getValue().get("value"), schema)) {
                valid.set(example.getKey(), example.getValue());
              }
            });
  }

  private static String mediaType(Payload payload) {
    if (payload instanceof Payload.Download) {
      return MediaType.BINARY;
    }
    return payload instanceof Payload.Stream ? "text/event-stream" : MediaType.JSON;
  }

  private ObjectNode schema(JavaOperation called) {
    Operation operation = called.operation();
    Payload payload = called.endpoint().payload();
    if (payload instanceof Payload.Members members) {
      ObjectNode own = schemas.reference(response(called));
      return switch (members.kind()) {
        case BARE -> own;
        case FLAT -> enveloped(own, beside(called));
        default -> {
          ObjectNode beside = beside(called);
          if (hasData(called)) {
            beside.set(DATA, own);
            describeData(beside, operation);
          }
          yield enveloped(null, beside);
        }
      };
    } else if (payload instanceof Payload.Value value) {
      ObjectNode beside = beside(called);
      beside.set(DATA, schemas.type(value.type(), dataType(operation)));
      describeData(beside, operation);
      return enveloped(null, beside);
    }
    return payload instanceof Payload.Stream
        ? schemas.reference(response(called))
        : SchemaWriter.file();
  }

  private static JavaObject response(JavaOperation called) {
    return Objects.requireNonNull(called.response());
  }

  /** Returns whether the page documents {@code data}, or rows that are located inside it. */
  private static boolean hasData(JavaOperation called) {
    return !response(called).components().isEmpty() || data(called.operation()) != null;
  }

  private static @Nullable Field data(Operation operation) {
    return operation.response().kind() == ResponseKind.DATA
        ? null
        : operation.response().fields().stream()
            .filter(row -> row.name().equals(DATA))
            .findFirst()
            .orElse(null);
  }

  private static Type dataType(Operation operation) {
    Field data = data(operation);
    return data == null ? new Type.AnyType("") : data.type();
  }

  private static void describeData(ObjectNode properties, Operation operation) {
    Field data = data(operation);
    if (data != null) {
      SchemaWriter.describe((ObjectNode) properties.get(DATA), data);
    }
  }

  /** Returns the rows of an envelope that neither it nor the Java response has. */
  private ObjectNode beside(JavaOperation called) {
    ObjectNode properties = JsonTree.object();
    Operation operation = called.operation();
    if (operation.response().kind() == ResponseKind.DATA) {
      return properties;
    }
    for (Field row : operation.response().fields()) {
      boolean elsewhere =
          row.name().equals(DATA)
              || (ENVELOPE.contains(row.name()) && isPlain(row))
              || isMember(called, row);
      if (!elsewhere) {
        properties.set(row.name(), rows.row(row, operation.page().source()));
      }
    }
    return properties;
  }

  /** Returns whether the shared envelope has everything that a row states. */
  private static boolean isPlain(Field row) {
    return row.enumItems().isEmpty() && row.fields().isEmpty();
  }

  /** Returns whether a response beside the envelope has the member. */
  private static boolean isMember(JavaOperation called, Field row) {
    return called.endpoint().payload() instanceof Payload.Members members
        && members.kind() == ResponseKind.FLAT
        && response(called).component(row.name()) != null;
  }

  private static ObjectNode enveloped(@Nullable ObjectNode own, ObjectNode beside) {
    ObjectNode envelope = JsonTree.reference("schemas", SharedComponents.ENVELOPE);
    if (own == null && beside.isEmpty()) {
      return envelope;
    }
    ObjectNode schema = JsonTree.object();
    ArrayNode parts = schema.putArray("allOf").add(envelope);
    if (own != null) {
      parts.add(own);
    }
    if (!beside.isEmpty()) {
      parts.addObject().put("type", "object").set("properties", beside);
    }
    return schema;
  }
}
