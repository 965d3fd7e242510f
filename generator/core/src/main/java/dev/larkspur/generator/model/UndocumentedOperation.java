package dev.larkspur.generator.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation that notices name and no page describes, linked.
 *
 * @param httpMethod the HTTP method in upper case; null if no notice contains it
 * @param path the URL's path, parameters as {@code :name}
 * @param title its name in the first notice
 * @param historic whether a notice marks it as a historic version
 * @param errors the announced errors
 * @param notices the ids of the notices
 * @param source the page and line of the first notice
 */
public record UndocumentedOperation(
    @Nullable String httpMethod,
    String path,
    String title,
    boolean historic,
    List<LinkedError> errors,
    List<String> notices,
    Source source) {
  public UndocumentedOperation {
    errors = List.copyOf(errors);
    notices = List.copyOf(notices);
  }

  /** Returns the operation with other errors. */
  public UndocumentedOperation withErrors(List<LinkedError> others) {
    return new UndocumentedOperation(httpMethod, path, title, historic, others, notices, source);
  }

  /** Returns the request line as far as it is known. */
  public String requestLine() {
    return httpMethod == null ? path : httpMethod + " " + path;
  }

  /** Returns the request line without the names of parameters, which identifies the operation. */
  public String key() {
    String shape = UrlPath.shape(path);
    return httpMethod == null ? shape : httpMethod + " " + shape;
  }

  /**
   * Returns the id that the request line gives. Without an HTTP method, the last literal segment of
   * the path takes its place.
   */
  public OperationId id() {
    OperationId id =
        OperationId.ofRequest(
            new RequestLine(httpMethod == null ? "call" : httpMethod, "https", "", path));
    if (httpMethod != null || id.resource().isEmpty()) {
      return id;
    }
    List<String> resource = new ArrayList<>(List.of(id.resource().split("\\.", -1)));
    String last = resource.remove(resource.size() - 1);
    return last.isEmpty()
        ? id
        : new OperationId(id.project(), id.version(), String.join(".", resource), last);
  }
}
