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
