package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.javamodel.JavaErrors;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.LinkedError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The errors of an operation as entries of the extension, by the status of their response. */
final class OperationErrors {
  private static final String DEFAULT = "default";
  private static final int LEAST_STATUS = 100;
  private static final int GREATEST_STATUS = 599;

  private final Map<String, List<ObjectNode>> byStatus = new LinkedHashMap<>();
  private final JavaOperation called;

  private OperationErrors(JavaOperation called) {
    this.called = called;
  }

  /** Returns the rows of the page, then codes that only notices name. */
  static OperationErrors of(JavaOperation called) {
    OperationErrors errors = new OperationErrors(called);
    Map<Long, LinkedError> announced = errors.announced();
    Map<String, JavaErrors.Constant> constants =
        called.errors() == null ? Map.of() : byRow(called.errors().constants());
    called.operation().errors().forEach(row -> errors.add(row, constants, announced));
    called.operation().orphanSubErrors().forEach(row -> errors.add(row, constants, announced));
    for (LinkedError error : List.copyOf(announced.values())) {
      errors.add(error.row(), constants, announced);
    }
    return errors;
  }

  /** Returns the entries in the order of the page, by status or {@code default}. */
  Map<String, List<ObjectNode>> byStatus() {
    return byStatus;
  }

  /** Returns the errors with announcements, by code, the first of several rows. */
  private Map<Long, LinkedError> announced() {
    Map<Long, LinkedError> announced = new LinkedHashMap<>();
    for (LinkedError error : called.endpoint().errors()) {
      if (!error.announcements().isEmpty()) {
        announced.putIfAbsent(error.row().code(), error);
      }
    }
    return announced;
  }

  /** Rows with the same code and message form one constant. */
  private static Map<String, JavaErrors.Constant> byRow(List<JavaErrors.Constant> constants) {
    Map<String, JavaErrors.Constant> byRow = new HashMap<>();
    constants.forEach(constant -> byRow.put(key(constant.error().row()), constant));
    return byRow;
  }

  private static String key(ErrorCode row) {
    return row.code() + " " + row.message();
  }

  private void add(
      ErrorCode row, Map<String, JavaErrors.Constant> constants, Map<Long, LinkedError> announced) {
    ObjectNode entry = entry(row, constants);
    LinkedError announcing = announced.remove(row.code());
    if (announcing != null) {
      ArrayNode announcements = entry.putArray("announcements");
      for (LinkedError.Announcement announcement : announcing.announcements()) {
        announcements.add(
            JsonTree.withoutNulls((ObjectNode) JsonTree.ofModel(announcement.withoutSolution())));
      }
    }
    byStatus.computeIfAbsent(status(row.httpStatus()), key -> new ArrayList<>()).add(entry);
  }

  private static ObjectNode entry(ErrorCode row, Map<String, JavaErrors.Constant> constants) {
    ObjectNode entry = JsonTree.object().put("code", row.code());
    if (row.httpStatus() != null) {
      entry.put("httpStatus", row.httpStatus());
    }
    JavaErrors.Constant constant = constants.get(key(row));
    if (constant != null) {
      entry.put("name", constant.name());
    }
    JsonTree.put(entry, "message", row.message());
    JsonTree.put(entry, "advice", CommonMark.safe(row.advice()));
    entry.put("line", row.line());
    JsonTree.put(entry, "page", row.page());
    ArrayNode subErrors = JsonTree.array();
    Map<String, JavaErrors.Constant> below =
        constant == null ? Map.of() : byRow(constant.subErrors());
    row.subErrors().forEach(sub -> subErrors.add(entry(sub, below)));
    JsonTree.put(entry, "subErrors", subErrors);
    return entry;
  }

  private static String status(@Nullable Integer status) {
    return status == null || status < LEAST_STATUS || status > GREATEST_STATUS
        ? DEFAULT
        : String.valueOf(status);
  }
}
