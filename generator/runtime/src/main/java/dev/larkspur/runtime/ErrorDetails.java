package dev.larkspur.runtime;

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

  static ErrorDetails of(Json error, Secrets secrets) {
    Members of = new Members(secrets);
    return new ErrorDetails(
        of.first(error, "log_id", "logid"),
        of.text(error, "message"),
        of.text(error, "troubleshooter"),
        list(
            error.get("field_violations"),
            node ->
                new Violation(
                    of.text(node, "field"), of.text(node, "value"), of.text(node, "description"))),
        list(
            error.get("permission_violations"),
            node ->
                new PermissionViolation(
                    of.first(node, "subject", "scope"),
                    of.text(node, "type"),
                    of.text(node, "url"))),
        list(
            error.get("helps"),
            node -> new Help(of.text(node, "url"), of.text(node, "description"))),
        list(
            error.get("details"),
            node -> new Detail(of.text(node, "key"), of.text(node, "value"))));
  }

  private static <T> List<T> list(Json array, Function<Json, T> read) {
    List<T> found = new ArrayList<>();
    array.elements().forEach(node -> found.add(read.apply(node)));
    return List.copyOf(found);
  }

  /** Reader of text members that masks secrets. */
  private record Members(Secrets secrets) {
    @Nullable String first(Json node, String name, String other) {
      String found = text(node, name);
      return found == null ? text(node, other) : found;
    }

    @Nullable String text(Json node, String name) {
      String text = node.get(name).asText();
      return text == null ? null : secrets.cover(text);
    }
  }
}
