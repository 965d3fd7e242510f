package dev.larkspur.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a request of an operation sends.
 *
 * @param headers all documented headers, including those that a client sets itself
 * @param pathParameters the parameters in the path
 * @param queryParameters the parameters in the query
 * @param body the request body; null if absent
 */
public record RequestParts(
    List<Field> headers,
    List<Field> pathParameters,
    List<Field> queryParameters,
    @Nullable Body body) {
  public RequestParts {
    headers = List.copyOf(headers);
    pathParameters = List.copyOf(pathParameters);
    queryParameters = List.copyOf(queryParameters);
  }
}
