package dev.larkspur.generator.reader;

import org.jspecify.annotations.Nullable;

/** Addresses of pages in all their forms to the one form the model uses: {@code /a/b/c}. */
final class FullPaths {
  private FullPaths() {}

  /** The path a page has on the portal, by what it says itself or by where it was fetched. */
  static @Nullable String of(@Nullable String written, @Nullable String sourceUrl) {
    String path = written == null ? null : normalized(written);
    return path != null || sourceUrl == null ? path : normalized(sourceUrl);
  }

  /**
   * A path without host, {@code /document}, {@code /ssl:ttdoc}, query and fragment; null if empty.
   */
  static @Nullable String normalized(String address) {
    String path = Text.strip(address);
    int scheme = path.indexOf("://");
    if (scheme >= 0) {
      int slash = path.indexOf('/', scheme + 3);
      path = slash < 0 ? "" : path.substring(slash);
    }
    path = before(before(path, '#'), '?');
    if (!path.startsWith("/")) {
      path = "/" + path;
    }
    boolean again = true;
    while (again) {
      again = false;
      for (String prefix : new String[] {"/ssl:ttdoc", "/document"}) {
        if (path.equals(prefix) || path.startsWith(prefix + "/")) {
          path = path.substring(prefix.length());
          again = true;
        }
      }
    }
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    return path.isEmpty() ? null : path;
  }

  private static String before(String text, char mark) {
    int at = text.indexOf(mark);
    return at < 0 ? text : text.substring(0, at);
  }
}
