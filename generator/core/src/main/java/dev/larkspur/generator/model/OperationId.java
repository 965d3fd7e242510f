package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Id of an operation: {@code project.version.resource.method}, such as {@code im.v1.message.reply}.
 * A resource may contain dots; the id of an operation without a resource has three parts.
 *
 * @param project the product, such as {@code im}
 * @param version the API version, such as {@code v1}; {@code v0} if the path has none
 * @param resource the resource, such as {@code message} or {@code app.table}; may be empty
 * @param method the method, such as {@code reply}
 */
public record OperationId(String project, String version, String resource, String method)
    implements Comparable<OperationId> {

  /** Parses an id. */
  @JsonCreator
  public static OperationId parse(String dotted) {
    int first = dotted.indexOf('.');
    int second = dotted.indexOf('.', first + 1);
    int last = dotted.lastIndexOf('.');
    if (!isValid(dotted)) {
      throw new IllegalArgumentException(
          "An operation id is project.version.resource.method, not \"" + dotted + "\".");
    }
    return new OperationId(
        dotted.substring(0, first),
        dotted.substring(first + 1, second),
        last > second ? dotted.substring(second + 1, last) : "",
        dotted.substring(last + 1));
  }

  /**
   * Returns the id that a request line gives: the first literal segment of the path is the project,
   * the first that is a version the version, and the other ones are the resource. Generated
   * segments do not count.
   */
  public static OperationId ofRequest(RequestLine request) {
    List<String> literals = new ArrayList<>();
    for (String segment : request.path().split("/", -1)) {
      if (!segment.isEmpty() && !segment.startsWith(":") && !OpaqueId.isIn(segment)) {
        literals.add(segment);
      }
    }
    if (!literals.isEmpty() && literals.get(0).equals("open-apis")) {
      literals.remove(0);
    }
    String project = literals.isEmpty() ? "root" : literals.remove(0);
    String version = "v0";
    for (String literal : literals) {
      if (isVersion(literal)) {
        version = literal;
        literals.remove(literal);
        break;
      }
    }
    return new OperationId(
        project,
        version,
        String.join(".", literals),
        request.httpMethod().toLowerCase(Locale.ROOT));
  }

  private static boolean isVersion(String literal) {
    return literal.length() > 1
        && (literal.charAt(0) == 'v' || literal.charAt(0) == 'V')
        && literal.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
  }

  /** Returns whether a text has the form of an id. */
  public static boolean isValid(String dotted) {
    int first = dotted.indexOf('.');
    return first >= 0 && dotted.indexOf('.', first + 1) >= 0;
  }

  /** Returns the service that the operation belongs to. */
  public ServiceId service() {
    return new ServiceId(project, version);
  }

  @Override
  public int compareTo(OperationId other) {
    return toString().compareTo(other.toString());
  }

  /** Returns {@code project.version.resource.method}. */
  @JsonValue
  @Override
  public String toString() {
    return project + "." + version + "." + (resource.isEmpty() ? "" : resource + ".") + method;
  }
}
