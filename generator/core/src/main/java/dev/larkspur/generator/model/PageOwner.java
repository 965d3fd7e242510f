package dev.larkspur.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The owner of an id: what identifies a page from run to run, although its file, title and content
 * change. It is the page's {@code fullPath}, and the HTTP method and URL path of the operation or
 * the file of the notice, because mirrors have other paths of the portal for a page, or none.
 */
public final class PageOwner {
  private static final String SEPARATOR = " | ";

  private PageOwner() {}

  /** Returns the owner of an operation's id. */
  public static String of(Operation operation) {
    return String.join(SEPARATOR, parts(operation));
  }

  /** Returns the owner of a notice's id. */
  public static String of(Notice notice) {
    return String.join(SEPARATOR, parts(notice));
  }

  /** Returns what identifies the page of an operation, the best first. */
  public static List<String> parts(Operation operation) {
    return parts(operation.page().fullPath(), requestLine(operation));
  }

  /** Returns what identifies the page of a notice, the best first. */
  public static List<String> parts(Notice notice) {
    return parts(notice.fullPath(), notice.source().path());
  }

  /** Returns what identifies the page in the text of an owner. */
  public static List<String> parts(String owner) {
    int separator = owner.lastIndexOf(SEPARATOR);
    return separator < 0
        ? List.of(owner)
        : List.of(owner.substring(0, separator), owner.substring(separator + SEPARATOR.length()));
  }

  private static List<String> parts(@Nullable String fullPath, String other) {
    return fullPath == null || fullPath.isBlank() ? List.of(other) : List.of(fullPath, other);
  }

  /**
   * Returns whether two owners are the same page, of which one notation has only the end of the
   * {@code fullPath}.
   */
  public static boolean isSame(String one, String other) {
    return one.length() < other.length() ? isEnd(one, other) : isEnd(other, one);
  }

  private static boolean isEnd(String end, String path) {
    return end.equals(path)
        || (end.startsWith("/") && end.indexOf('/', 1) > 0 && path.endsWith(end));
  }

  /** Returns the HTTP method and the path; names of parameters do not count. */
  private static String requestLine(Operation operation) {
    return operation.requestLine().httpMethod()
        + " "
        + UrlPath.unnamed(operation.requestLine().path());
  }
}
