package dev.larkspur.testkit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are calls of an operation.
 *
 * @param method the HTTP method in capitals
 * @param path the documented path, with {@code :name} for parameters
 */
record Route(String method, String path) {

  /** The values of the path's parameters; null if a request is no call of it. */
  @Nullable Map<String, String> match(String requestMethod, String rawPath) {
    if (!method.equals(requestMethod)) {
      return null;
    }
    String[] wanted = path.split("/", -1);
    String[] given = rawPath.split("/", -1);
    if (wanted.length != given.length) {
      return null;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].startsWith(":")) {
        values.put(wanted[i].substring(1), decoded(given[i]));
      } else if (!wanted[i].equals(given[i])) {
        return null;
      }
    }
    return values;
  }

  /** How many segments are parameters; where two routes match, the one with fewer is meant. */
  long parameters() {
    return path.chars().filter(c -> c == ':').count();
  }

  /** A plus is a plus in a path. */
  private static String decoded(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
