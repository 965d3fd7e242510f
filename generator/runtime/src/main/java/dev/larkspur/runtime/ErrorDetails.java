package dev.larkspur.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The {@code error} object of a response.
 *
 * @param reason its message, which can differ from that of the response
 */
record ErrorDetails(
    @Nullable String logId,
    @Nullable String reason,
    @Nullable String troubleshooter,
    List<Violation> violations,
    List<PermissionViolation> permissionViolations,
    List<Help> helps,
    List<Detail> details)
    implements Serializable {

  static ErrorDetails of(JsonNode error, Secrets secrets) {
    return new ErrorDetails(
        first(error, "log_id", "logid"),
        covered(error, "message", secrets),
        covered(error, "troubleshooter", secrets),
        list(
            error.path("field_violations"),
            node ->
                new Violation(
                    text(node, "field"),
                    covered(node, "value", secrets),
                    covered(node, "description", secrets))),
        list(
            error.path("permission_violations"),
            node ->
                new PermissionViolation(
                    first(node, "subject", "scope"), text(node, "type"), text(node, "url"))),
        list(error.path("helps"), node -> new Help(text(node, "url"), text(node, "description"))),
        list(
            error.path("details"),
            node -> new Detail(text(node, "key"), covered(node, "value", secrets))));
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
    List<T> found = new ArrayList<>();
    array.forEach(node -> found.add(read.apply(node)));
    return List.copyOf(found);
  }

  private static @Nullable String covered(JsonNode node, String name, Secrets secrets) {
    String found = text(node, name);
    return found == null ? null : secrets.cover(found);
  }

  private static @Nullable String first(JsonNode node, String name, String other) {
    String found = text(node, name);
    return found == null ? text(node, other) : found;
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() || value.isContainerNode() ? null : value.asText();
  }
}
