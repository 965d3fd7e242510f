package dev.larkspur.generator.reader;

import dev.larkspur.generator.markup.FullPath;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.model.OpaqueId;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.RequestLine;
import dev.larkspur.generator.reader.table.RequestUrl;
import org.jspecify.annotations.Nullable;

/**
 * Determines the id of an operation: from the page's "try it" marker, otherwise from the end of the
 * page's full path, otherwise from the request line.
 */
final class OperationIds {
  private static final String MARKER = "api_explore_config?";

  private OperationIds() {}

  /** Returns the id that the marker of a page names, or null. */
  static @Nullable OperationId marked(Page page) {
    for (Section section : page.sections()) {
      for (Prose prose : section.prose()) {
        OperationId id = marked(prose.markdown());
        if (id != null) {
          return id;
        }
      }
    }
    return null;
  }

  private static @Nullable OperationId marked(String text) {
    int at = text.indexOf(MARKER);
    if (at < 0) {
      return null;
    }
    int start = at + MARKER.length();
    int end = start;
    while (end < text.length() && ") \n\"'}".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String query = text.substring(start, end).replace("&amp;", "&");
    String project = value(query, "project");
    String version = value(query, "version");
    String resource = value(query, "resource");
    String method = value(query, "method");
    return project == null || version == null || method == null
        ? null
        : new OperationId(project, version, resource == null ? "" : resource, method);
  }

  private static @Nullable String value(String query, String name) {
    for (String pair : query.split("&", -1)) {
      if (pair.startsWith(name + "=") && pair.length() > name.length() + 1) {
        return pair.substring(name.length() + 1);
      }
    }
    return null;
  }

  /**
   * Returns the id of the operation of a page without a marker. The service is always that of the
   * URL, since a page can be in the menu of another one. Resource and method are the end of the
   * full path, as in {@code /contact-v3/department/batch}, if it has this form and is readable;
   * hyphens separate the parts of the resource.
   */
  static OperationId unmarked(@Nullable String fullPath, RequestUrl url, String httpMethod) {
    OperationId byUrl =
        OperationId.ofRequest(new RequestLine(httpMethod, url.scheme(), url.host(), url.path()));
    String path = fullPath == null ? null : FullPath.fromService(fullPath);
    if (path == null) {
      return byUrl;
    }
    String[] segments = path.split("/", -1);
    String resource = segments[segments.length - 2].replace('-', '.');
    String method = segments[segments.length - 1];
    return isDotted(resource) && isDotted(method) && method.indexOf('.') < 0
        ? new OperationId(byUrl.project(), byUrl.version(), resource, method)
        : byUrl;
  }

  /**
   * Returns whether a text consists of words with dots between them. A word with a hyphen is the
   * title of a menu entry.
   */
  private static boolean isDotted(String text) {
    char previous = '.';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean separator = c == '.' && previous != '.';
      if (!separator && (c >= 128 || !(Character.isLetterOrDigit(c) || c == '_'))) {
        return false;
      }
      previous = c;
    }
    return previous != '.' && !OpaqueId.isIn(text);
  }
}
