package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.LinkedError;
import dev.larkspur.generator.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/** Compares the errors of an operation with the responses of a document. */
final class ErrorComparison {
  private static final String ERRORS = "x-larkspur-errors";

  private final Findings findings;

  ErrorComparison(Findings findings) {
    this.findings = findings;
  }

  void compare(Endpoint endpoint, JsonNode responses) {
    Operation operation = endpoint.operation();
    String id = operation.id().toString();
    Map<String, ArrayNode> expected = new LinkedHashMap<>();
    Map<Long, List<LinkedError.Announcement>> announcements = new LinkedHashMap<>();
    endpoint.errors().forEach(it -> announcements.put(it.row().code(), it.announcements()));
    List<ErrorCode> rowsOfPage = new ArrayList<>(operation.errors());
    rowsOfPage.addAll(operation.orphanSubErrors());
    Set<Long> documented = new TreeSet<>();
    for (ErrorCode row : rowsOfPage) {
      // The first row of a code has its announcements.
      boolean isFirst = documented.add(row.code());
      add(expected, row, isFirst ? announcements.getOrDefault(row.code(), List.of()) : List.of());
    }
    for (LinkedError error : endpoint.errors()) {
      if (!documented.contains(error.row().code())) {
        add(expected, error.row(), error.announcements());
      }
    }
    Map<String, JsonNode> found = new LinkedHashMap<>();
    responses
        .properties()
        .forEach(
            response -> {
              if (response.getValue().has(ERRORS)) {
                found.put(response.getKey(), response.getValue().path(ERRORS));
              }
            });
    findings.compare(
        "statuses of errors", id, new TreeSet<>(expected.keySet()), new TreeSet<>(found.keySet()));
    expected.forEach(
        (status, rows) -> {
          findings.compare(
              "errors",
              id + " " + status,
              rows,
              unnamed(found.getOrDefault(status, ReadSchema.missing())));
          response(id + " " + status, rows, responses.path(status), status);
        });
    findings.compare("default response", id, true, responses.has("default"));
  }

  private void add(
      Map<String, ArrayNode> byStatus,
      ErrorCode row,
      List<LinkedError.Announcement> announcements) {
    String status = row.httpStatus() == null ? "default" : String.valueOf(row.httpStatus());
    byStatus
        .computeIfAbsent(status, key -> JsonNodeFactory.instance.arrayNode())
        .add(error(row, announcements));
  }

  private ObjectNode error(ErrorCode row, List<LinkedError.Announcement> announcements) {
    findings.count("errors");
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    error.put("code", row.code());
    error.put("httpStatus", row.httpStatus());
    error.put("message", row.message());
    error.put("advice", row.advice());
    error.put("line", row.line());
    error.put("page", row.page());
    ArrayNode announced = error.putArray("announcements");
    for (LinkedError.Announcement announcement : announcements) {
      findings.count("announcements");
      // The notice has the solution.
      announced.add(DocumentComparison.json(announcement.withoutSolution()));
    }
    ArrayNode subErrors = error.putArray("subErrors");
    row.subErrors().forEach(sub -> subErrors.add(error(sub, List.of())));
    return (ObjectNode) filled(unescaped(error));
  }

  /** Returns errors without the names of their constants, which are compared on their own. */
  private static JsonNode unnamed(JsonNode errors) {
    JsonNode copy = errors.deepCopy();
    copy.findParents("name").forEach(error -> ((ObjectNode) error).remove("name"));
    return filled(unescaped(copy));
  }

  /** Returns errors whose Markdown is without escapes. */
  private static JsonNode unescaped(JsonNode errors) {
    for (JsonNode parent : errors.findParents("advice")) {
      String advice = RowComparison.unescaped(parent.path("advice").asText());
      ((ObjectNode) parent).put("advice", advice);
    }
    return errors;
  }

  /** Compares the codes of the schema, and the examples. */
  private void response(String place, ArrayNode rows, JsonNode response, String status) {
    Map<String, Long> codes = new LinkedHashMap<>();
    for (JsonNode error : response.path(ERRORS)) {
      String name = error.path("name").asText();
      if (!SourceVersion.isIdentifier(name)) {
        findings.add("name of an error", place, "an identifier", name);
      }
      codes.put(name, error.path("code").asLong());
    }
    boolean isSuccess = status.equals("200") || status.equals("302");
    if (isSuccess) {
      return;
    }
    Set<Long> distinct = new LinkedHashSet<>();
    rows.forEach(row -> distinct.add(row.path("code").asLong()));
    JsonNode media = response.at("/content/application~1json");
    List<Long> found = new ArrayList<>();
    for (JsonNode part : media.at("/schema/allOf")) {
      part.at("/properties/code/enum").forEach(code -> found.add(code.asLong()));
    }
    findings.compare(
        "codes", place, status.equals("default") ? List.of() : List.copyOf(distinct), found);
    Set<Long> shown = new LinkedHashSet<>();
    media
        .path("examples")
        .properties()
        .forEach(
            example -> {
              long code = example.getValue().at("/value/code").asLong();
              shown.add(code);
              findings.compare(
                  "example of an error", place, codes.getOrDefault(example.getKey(), 0L), code);
            });
    findings.compare("codes of examples", place, distinct, shown);
  }

  /** Returns a value without members that are null, empty lists, empty objects or empty texts. */
  static JsonNode filled(JsonNode value) {
    if (value.isObject()) {
      ObjectNode filled = JsonNodeFactory.instance.objectNode();
      value
          .properties()
          .forEach(
              member -> {
                JsonNode kept = filled(member.getValue());
                if (!kept.isMissingNode()) {
                  filled.set(member.getKey(), kept);
                }
              });
      return filled.isEmpty() ? ReadSchema.missing() : filled;
    } else if (value.isArray()) {
      ArrayNode filled = JsonNodeFactory.instance.arrayNode();
      value.forEach(element -> filled.add(filled(element)));
      return filled.isEmpty() ? ReadSchema.missing() : filled;
    }
    return value.isNull() || (value.isTextual() && value.textValue().isEmpty())
        ? ReadSchema.missing()
        : value;
  }
}
