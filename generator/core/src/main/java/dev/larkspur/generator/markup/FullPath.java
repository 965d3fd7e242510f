package dev.larkspur.generator.markup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The portal's paths of pages, as links and front matter write them. */
public final class FullPath {
  private static final List<String> PREFIXES = List.of("/ssl:ttdoc", "/ssl::ttdoc", "/document");

  private FullPath() {}

  /** Returns the path alone: without scheme, host, {@code /document}, query and fragment. */
  public static String of(String link) {
    String path = withoutHost(cutAt(cutAt(link.strip(), '#'), '?'));
    for (String prefix : PREFIXES) {
      if (path.startsWith(prefix + "/")) {
        return path.substring(prefix.length());
      }
    }
    return path;
  }

  /** Returns the path that the front matter names, or the one the page was fetched from. */
  public static @Nullable String ofPage(FrontMatter head) {
    String written = head.fullPath() != null ? head.fullPath() : head.sourceUrl();
    String path = written == null ? "" : of(written);
    return path.isEmpty() ? null : path;
  }

  /**
   * Returns the path of a page without front matter: that of its file, from the segment of a
   * service on, as in {@code /im-v1/message/reply}; null if it has none.
   */
  public static @Nullable String ofFile(String path) {
    int dot = path.lastIndexOf('.');
    String tail = fromService(dot > path.lastIndexOf('/') ? path.substring(0, dot) : path);
    return tail == null ? null : "/" + tail;
  }

  /**
   * Returns the end of a path, from its last segment that names a service such as {@code
   * contact-v3}; null if fewer than two segments follow.
   */
  public static @Nullable String fromService(String path) {
    int end = path.lastIndexOf('/', path.lastIndexOf('/') - 1);
    while (end > 0) {
      int start = path.lastIndexOf('/', end - 1) + 1;
      if (isService(path.substring(start, end))) {
        return path.substring(start);
      }
      end = start - 1;
    }
    return null;
  }

  private static boolean isService(String segment) {
    int at = segment.length();
    while (at > 0 && segment.charAt(at - 1) >= '0' && segment.charAt(at - 1) <= '9') {
      at--;
    }
    return at < segment.length() && at > 2 && segment.startsWith("-v", at - 2);
  }

  /** Returns the last segment of a path. */
  public static String lastSegment(String fullPath) {
    return fullPath.substring(fullPath.lastIndexOf('/') + 1);
  }

  private static String cutAt(String text, char mark) {
    int at = text.indexOf(mark);
    return at < 0 ? text : text.substring(0, at);
  }

  private static String withoutHost(String link) {
    int scheme = link.indexOf("://");
    if (scheme < 0) {
      return link;
    }
    int slash = link.indexOf('/', scheme + 3);
    return slash < 0 ? "/" : link.substring(slash);
  }
}
