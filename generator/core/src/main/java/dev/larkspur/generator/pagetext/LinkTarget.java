package dev.larkspur.generator.pagetext;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Absolute targets of links in page text that are safe in a comment and in HTML. */
public final class LinkTarget {
  /** The URL of the portal, which paths of pages follow. */
  public static final String PORTAL = "https://open.feishu.cn/document";

  private static final String SCHEME = "https://";
  private static final List<String> PAGES = List.of("/document/", "/ssl:ttdoc/", "/ssl::ttdoc/");

  private LinkTarget() {}

  /** Returns the URL of a link destination; null if it is not safe. */
  public static @Nullable String of(String destination) {
    String page = pathOf(destination);
    if (page != null) {
      return ofPage(page);
    }
    return destination.startsWith(SCHEME) && isPlain(destination) && hasHost(destination)
        ? destination
        : null;
  }

  /** Returns the URL of a page of the portal. */
  public static @Nullable String ofPage(String fullPath) {
    return fullPath.startsWith("/") && isPlain(fullPath) ? PORTAL + fullPath : null;
  }

  /**
   * Returns the path of the portal's page that a link without a host leads to, with query and
   * fragment; null if it leads elsewhere.
   */
  public static @Nullable String pathOf(String destination) {
    for (String prefix : PAGES) {
      if (destination.startsWith(prefix)) {
        return destination.substring(prefix.length() - 1);
      }
    }
    return null;
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
