package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.reader.table.RequestUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP method and a path in a notice.
 *
 * @param writtenMethod the method as written, such as {@code Post}; null if absent
 * @param path the path with its leading slash, which some notices omit, and parameters as {@code
 *     :name}
 * @param start the offset at which it begins
 * @param end the offset behind it, including a query string
 */
record NoticeEndpoint(@Nullable String writtenMethod, String path, int start, int end) {
  private static final String ROOT = "/open-apis/";
  private static final String METHODS = "get|post|put|patch|delete|head|options";
  private static final String METHOD = "(?<![A-Za-z])(" + METHODS + ")[\\s`*：:]{0,8}";
  private static final String HOST = "(?:https?://[A-Za-z0-9.:-]{1,100}(?=/))?+";

  /** A path outside {@code /open-apis/} is accepted only behind a method. */
  private static final Pattern ENDPOINT =
      Pattern.compile(
          "(?:"
              + METHOD
              + ")?+"
              + HOST
              + "(/?open-apis/)|"
              + METHOD
              + HOST
              + "(/[A-Za-z0-9_.-]{1,100}/)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern METHOD_ALONE = Pattern.compile(METHODS, Pattern.CASE_INSENSITIVE);

  /** Returns the endpoints in a text, in order. */
  static List<NoticeEndpoint> in(String text) {
    List<NoticeEndpoint> endpoints = new ArrayList<>();
    Matcher found = ENDPOINT.matcher(text);
    int from = 0;
    while (found.find(from)) {
      boolean ofPlatform = found.group(2) != null;
      int pathStart = found.start(ofPlatform ? 2 : 4);
      int pathEnd = pathEnd(text, found.end());
      from = Math.max(pathEnd, found.end());
      if (pathEnd > found.end()) {
        String path = RequestUrl.colons(text.substring(pathStart, pathEnd));
        endpoints.add(
            new NoticeEndpoint(
                found.group(ofPlatform ? 1 : 3),
                path.startsWith("/") ? path : "/" + path,
                found.start(),
                queryEnd(text, pathEnd)));
      }
    }
    return endpoints;
  }

  /** Returns whether a text is the name of an HTTP method. */
  static boolean isMethod(String text) {
    return METHOD_ALONE.matcher(text).matches();
  }

  /** Returns the method in upper case. */
  @Nullable String httpMethod() {
    return writtenMethod == null ? null : writtenMethod.toUpperCase(Locale.ROOT);
  }

  private static int pathEnd(String text, int from) {
    int at = from;
    while (at < text.length() && !text.startsWith(ROOT, at)) {
      if (isOfPath(text.charAt(at))) {
        at++;
      } else if (text.charAt(at) == '<' && bracketed(text, at) > at) {
        at = bracketed(text, at);
      } else {
        break;
      }
    }
    while (at > from && ".:".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }

  /**
   * Returns the offset behind a parameter in angle brackets, which is a whole segment of a path.
   */
  private static int bracketed(String text, int open) {
    int at = open + 1;
    while (at < text.length() && isOfName(text.charAt(at))) {
      at++;
    }
    boolean segment = text.charAt(open - 1) == '/' && at > open + 1;
    return segment && at < text.length() && text.charAt(at) == '>' ? at + 1 : open;
  }

  private static int queryEnd(String text, int pathEnd) {
    int at = pathEnd;
    if (at + 1 < text.length() && text.charAt(at) == '?' && isOfName(text.charAt(at + 1))) {
      at++;
      while (at < text.length()
          && (isOfPath(text.charAt(at)) || "=&%".indexOf(text.charAt(at)) >= 0)) {
        at++;
      }
    }
    return at;
  }

  private static boolean isOfPath(char c) {
    return isOfName(c) || ":/.{}-".indexOf(c) >= 0;
  }

  private static boolean isOfName(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '_');
  }
}
