package dev.larkspur.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The owner of an id: what identifies a page from run to run, although its file, title and content
 * change. It is the page's {@code fullPath}; without one the HTTP method and the URL path of the
 * operation, or the file of the notice.
 */
public final class PageOwner {

  private PageOwner() {}

  /** Returns the owner of an operation's id. */
  public static String of(Operation operation) {
    String fullPath = fullPath(operation.page().fullPath());
    return fullPath == null ? requestLine(operation) : fullPath;
  }

  /** Returns the owner of a notice's id. */
  public static String of(Notice notice) {
    String fullPath = fullPath(notice.fullPath());
    return fullPath == null ? notice.source().path() : fullPath;
  }

  /**
   * Returns all owners that an earlier run may have noted for an operation, the best first: the
   * page may have got its {@code fullPath} since.
   */
  public static List<String> allOf(Operation operation) {
    String fullPath = fullPath(operation.page().fullPath());
    return fullPath == null
        ? List.of(requestLine(operation))
        : List.of(fullPath, requestLine(operation));
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

  private static @Nullable String fullPath(@Nullable String fullPath) {
    return fullPath == null || fullPath.isBlank() ? null : fullPath;
  }
}
