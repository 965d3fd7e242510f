package dev.larkspur.generator.emit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where links of page text lead, as whole addresses that may stand in a comment. */
final class LinkTarget {
  private static final String SCHEME = "https://";
  private static final List<String> PAGES = List.of("/document/", "/ssl:ttdoc/", "/ssl::ttdoc/");

  private LinkTarget() {}

  /** The address of a link's destination, or null if it is none that we let pass. */
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

  /** The address of a page of the portal. */
  static @Nullable String ofPage(String fullPath) {
    return fullPath.startsWith("/") && isPlain(fullPath) ? OperationDoc.PORTAL + fullPath : null;
  }

  /** No quote, bracket, backslash or space, nothing that does not show, nothing beyond ASCII. */
  private static boolean isPlain(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (!isAlphanumeric(c) && "/-._~?#=&%+,:;!$@".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** A name with a dot, and neither a user nor a port beside it. */
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
