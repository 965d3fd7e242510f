package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

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
    if (first < 0 || second < 0) {
      throw new IllegalArgumentException(
          "An operation id is project.version.resource.method, not \"" + dotted + "\".");
    }
    return new OperationId(
        dotted.substring(0, first),
        dotted.substring(first + 1, second),
        last > second ? dotted.substring(second + 1, last) : "",
        dotted.substring(last + 1));
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
