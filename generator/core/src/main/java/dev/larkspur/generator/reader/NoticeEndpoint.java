package dev.larkspur.generator.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP method and a path, as a notice writes them.
 *
 * @param writtenMethod the method as written, such as {@code Post}; null if there is none
 * @param path the path, with the leading slash that some notices forget
 */
record NoticeEndpoint(@Nullable String writtenMethod, String path) {
  private static final Pattern ENDPOINT =
      Pattern.compile(
          "(?:\\b(get|post|put|patch|delete)\\s+)?(/?open-apis/[A-Za-z0-9_:/.{}-]+)",
          Pattern.CASE_INSENSITIVE);

  /** Every endpoint in a text, in order. */
  static List<NoticeEndpoint> in(String text) {
    List<NoticeEndpoint> endpoints = new ArrayList<>();
    Matcher endpoint = ENDPOINT.matcher(text);
    while (endpoint.find()) {
      String path = endpoint.group(2);
      endpoints.add(
          new NoticeEndpoint(endpoint.group(1), path.startsWith("/") ? path : "/" + path));
    }
    return endpoints;
  }

  /** Where the first endpoint of a text begins; -1 if it has none. */
  static int start(String text) {
    Matcher endpoint = ENDPOINT.matcher(text);
    return endpoint.find() ? endpoint.start() : -1;
  }

  /** The method in upper case. */
  @Nullable String httpMethod() {
    return writtenMethod == null ? null : writtenMethod.toUpperCase(Locale.ROOT);
  }
}
