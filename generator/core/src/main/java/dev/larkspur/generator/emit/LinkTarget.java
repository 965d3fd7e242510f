package dev.larkspur.generator.emit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Absolute targets of links in page text that are safe in a comment. */
final class LinkTarget {
  private static final String SCHEME = "https://";
  private static final List<String> PAGES = List.of("/document/", "/ssl:ttdoc/", "/ssl::ttdoc/");

  private LinkTarget() {}

  /** Returns the URL of a link destination; null if it is not safe. */
  static @Nullable String of(String destination) {
    for (String prefix : PAGES) {
      if (destination.startsWith(prefix)) {
        return ofPage(destination.substring(prefix.length() - 1));
      }
    }
    return destination.startsWith(SCHEME) && isPlain(destination) && hasHost(destination)
        ? destination
        : null;
  }

  /** Returns the URL of a page of the portal. */
  static @Nullable String ofPage(String fullPath) {
    return fullPath.startsWith("/") && isPlain(fullPath) ? OperationDoc.PORTAL + fullPath : null;
  }

  /**
   * Returns whether a URL has only plain ASCII characters: no quotes, brackets, backslashes or
   * spaces.
   */
  private static boolean isPlain(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (!isAlphanumeric(c) && "/-._~?#=&%+,:;!$@".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the authority is a host name with a dot, without user and port. */
  private static boolean hasHost(String address) {
    boolean dot = false;
    int i = SCHEME.length();
    int start = i;
    for (; i < address.length() && "/?#".indexOf(address.charAt(i)) < 0; i++) {
      char c = address.charAt(i);
      dot |= c == '.';
      if (!isAlphanumeric(c) && c != '-' && (c != '.' || i == start)) {
        return false;
      }
    }
    return dot;
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
