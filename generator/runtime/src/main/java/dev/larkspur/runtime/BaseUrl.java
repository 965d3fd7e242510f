package dev.larkspur.runtime;

import java.net.URI;
import java.net.URISyntaxException;

/** Where operations live. */
final class BaseUrl {
  private BaseUrl() {}

  /** The URL without a slash at its end. */
  static String checked(String url) {
    URI parsed;
    try {
      parsed = new URI(url);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("the base URL is no URL", e);
    }
    boolean web = "https".equals(parsed.getScheme()) || "http".equals(parsed.getScheme());
    if (!web
        || parsed.getHost() == null
        || parsed.getRawQuery() != null
        || parsed.getRawFragment() != null
        || parsed.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "a base URL is http or https, a host, and a path at most: " + parsed.getHost());
    }
    int end = url.length();
    while (url.charAt(end - 1) == '/') {
      end--;
    }
    return url.substring(0, end);
  }
}
