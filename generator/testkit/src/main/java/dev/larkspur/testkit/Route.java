package dev.larkspur.testkit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Matches the requests of an operation.
 *
 * @param method the HTTP method in upper case
 * @param path the documented path, with {@code :name} for parameters
 */
record Route(String method, String path) {

  /** Returns the values of the path parameters; null if the request does not match. */
  @Nullable Map<String, String> match(String requestMethod, String rawPath) {
    if (!method.equals(requestMethod)) {
      return null;
    }
    String[] expected = path.split("/", -1);
    String[] given = rawPath.split("/", -1);
    if (expected.length != given.length) {
      return null;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < expected.length; i++) {
      if (expected[i].startsWith(":")) {
        values.put(expected[i].substring(1), decoded(given[i]));
      } else if (!expected[i].equals(given[i])) {
        return null;
      }
    }
    return values;
  }

  /**
   * Returns the number of parameters. If several routes match a request, the one with the fewest
   * parameters applies.
   */
  long parameters() {
    return path.chars().filter(c -> c == ':').count();
  }

  /** Decodes a path segment, in which a plus sign is not a space. */
  private static String decoded(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
