package dev.larkspur.portal;

import java.net.URI;
import java.time.Duration;

/**
 * Settings of requests to the portal.
 *
 * @param host scheme and host, such as {@code https://open.feishu.cn}
 * @param root the id of the item of the tree whose pages are fetched
 * @param locale the language of pages, such as {@code zh-CN} or {@code en-US}
 * @param userAgent the value of the header User-Agent
 * @param parallel the maximum number of concurrent requests; reduced after status 429
 * @param timeout the timeout from the request to the last byte of the response
 * @param tries the maximum number of attempts; only status 429 and 5xx are retried
 * @param firstDelay the delay before the second attempt; each further delay is twice as long
 */
public record PortalSettings(
    URI host,
    String root,
    String locale,
    String userAgent,
    int parallel,
    Duration timeout,
    int tries,
    Duration firstDelay) {

  /** Id of the item with the server API. */
  public static final String SERVER_API = "103";

  private static final String ENGLISH = "en-US";
  private static final String CHINESE = "zh-CN";

  /** Checks the host and the numbers. */
  public PortalSettings {
    if (host.getHost() == null
        || !("https".equals(host.getScheme()) || "http".equals(host.getScheme()))
        || !(host.getRawPath().isEmpty() || host.getRawPath().equals("/"))
        || host.getRawQuery() != null
        || host.getRawFragment() != null) {
      throw new IllegalArgumentException(rejection(host.toString()));
    }
    if (parallel < 1 || tries < 1) {
      throw new IllegalArgumentException("parallel and tries must be at least 1");
    }
  }

  /** Returns the message for an address that is not the scheme and host of a portal. */
  public static String rejection(String host) {
    return "'" + host + "' is not a portal; expected an address such as https://open.feishu.cn.";
  }

  /**
   * Returns the default settings: the language of the portal, eight concurrent requests, 30 s each,
   * three attempts.
   */
  public static PortalSettings of(URI host) {
    return new PortalSettings(
        host,
        SERVER_API,
        usualLocale(host),
        "larkspur-pull",
        8,
        Duration.ofSeconds(30),
        3,
        Duration.ofSeconds(1));
  }

  /** Returns these settings with another item of the tree. */
  public PortalSettings withRoot(String other) {
    return new PortalSettings(host, other, locale, userAgent, parallel, timeout, tries, firstDelay);
  }

  /**
   * Returns these settings with another language of pages.
   *
   * @param language {@code en} or {@code zh}
   */
  public PortalSettings withLanguage(String language) {
    String other =
        switch (language) {
          case "en" -> ENGLISH;
          case "zh" -> CHINESE;
          default ->
              throw new IllegalArgumentException(
                  "Unknown language \"" + language + "\"; expected en or zh.");
        };
    return new PortalSettings(host, root, other, userAgent, parallel, timeout, tries, firstDelay);
  }

  /** Returns these settings with another user agent. */
  public PortalSettings withUserAgent(String other) {
    return new PortalSettings(host, root, locale, other, parallel, timeout, tries, firstDelay);
  }

  /** Returns these settings with another timeout. */
  public PortalSettings withTimeout(Duration other) {
    return new PortalSettings(host, root, locale, userAgent, parallel, other, tries, firstDelay);
  }

  /** Returns whether the pages are in the language that the portal has without a choice. */
  boolean isUsualLocale() {
    return locale.equals(usualLocale(host));
  }

  private static String usualLocale(URI host) {
    return String.valueOf(host.getHost()).endsWith("larksuite.com") ? ENGLISH : CHINESE;
  }
}
