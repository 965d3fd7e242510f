package dev.larkspur.generator.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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
  /** Headers that the client sets on every call; in lower case. */
  private static final Set<String> SET_BY_CLIENT = Set.of("authorization", "content-type");

  public RequestParts {
    headers = List.copyOf(headers);
    pathParameters = List.copyOf(pathParameters);
    queryParameters = List.copyOf(queryParameters);
  }

  /** Returns whether the client sets a header itself, so that callers do not. */
  public static boolean isSetByClient(String header) {
    return SET_BY_CLIENT.contains(header.toLowerCase(Locale.ROOT));
  }
}
