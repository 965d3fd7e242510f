package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.OperationEntry;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request as seen in a log: its path has values where the page has parameters.
 *
 * @param method the HTTP method; null for any
 * @param path the path, without host and query
 */
record LoggedRequest(@Nullable String method, String path) {

  static LoggedRequest parse(String text) {
    int space = text.indexOf(' ');
    String method = space < 0 ? null : text.substring(0, space).toUpperCase(Locale.ROOT);
    String target = text.substring(space + 1).strip();
    int host = target.indexOf("://");
    if (host >= 0) {
      int slash = target.indexOf('/', host + 3);
      target = slash < 0 ? "/" : target.substring(slash);
    }
    int query = target.indexOf('?');
    return new LoggedRequest(method, query < 0 ? target : target.substring(0, query));
  }

  boolean matches(OperationEntry operation) {
    return matches(operation.httpMethod(), operation.path());
  }

  /** Returns whether this is a request of an operation; its method is null if unknown. */
  boolean matches(@Nullable String otherMethod, String otherPath) {
    return (method == null || otherMethod == null || method.equals(otherMethod))
        && matchesPath(otherPath);
  }

  /** Returns whether the path is that of an operation, regardless of the method. */
  boolean matchesPath(String otherPath) {
    String[] asked = path.split("/", -1);
    String[] documented = otherPath.split("/", -1);
    if (asked.length != documented.length) {
      return false;
    }
    for (int i = 0; i < asked.length; i++) {
      if (!documented[i].startsWith(":") && !documented[i].equals(asked[i])) {
        return false;
      }
    }
    return true;
  }
}
