package dev.larkspur.runtime.internal;

import java.net.URI;
import java.net.URISyntaxException;

/** Validation of base URLs. */
public final class BaseUrl {
  private BaseUrl() {}

  /**
   * Returns the URL without trailing slashes.
   *
   * @throws IllegalArgumentException if the URL is invalid
   */
  public static String checked(String url) {
    URI parsed;
    try {
      parsed = new URI(url);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("The base URL is not a valid URL", e);
    }
    boolean web = "https".equals(parsed.getScheme()) || "http".equals(parsed.getScheme());
    if (!web
        || parsed.getHost() == null
        || parsed.getRawQuery() != null
        || parsed.getRawFragment() != null
        || parsed.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "A base URL consists of http or https, a host and an optional path: " + parsed.getHost());
    }
    int end = url.length();
    while (url.charAt(end - 1) == '/') {
      end--;
    }
    return url.substring(0, end);
  }
}
