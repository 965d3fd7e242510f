package dev.larkspur.portal;

import java.net.URI;
import java.time.Duration;

/**
 * Which portal is asked, and how politely.
 *
 * @param host scheme and host, such as {@code https://open.feishu.cn}
 * @param root the id of the item of the tree below which pages are taken
 * @param locale the language asked for, such as {@code zh-CN} or {@code en-US}
 * @param userAgent how requests name themselves
 * @param parallel how many requests may be under way at once; fewer after the portal said 429
 * @param timeout how long one answer may take, from the request to its last byte
 * @param tries how often a request is made before it counts as failed; only 429 and 5xx are tried
 *     again
 * @param firstDelay the wait before the second try; each further one is twice as long
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

  /** The item that holds the server API. */
  public static final String SERVER_API = "103";

  /** Checks that the host is one and that the numbers make sense. */
  public PortalSettings {
    if (host.getHost() == null
        || !("https".equals(host.getScheme()) || "http".equals(host.getScheme()))) {
      throw new IllegalArgumentException(
          "'" + host + "' is no portal, expected something like https://open.feishu.cn");
    }
    if (parallel < 1 || tries < 1) {
      throw new IllegalArgumentException("at least one request and one try are needed");
    }
  }

  /** What suits the portal at a host: eight requests at once, 30 s each, three tries. */
  public static PortalSettings of(URI host) {
    return new PortalSettings(
        host,
        SERVER_API,
        String.valueOf(host.getHost()).endsWith("larksuite.com") ? "en-US" : "zh-CN",
        "larkspur-pull",
        8,
        Duration.ofSeconds(30),
        3,
        Duration.ofSeconds(1));
  }

  /** The same, but below another item of the tree. */
  public PortalSettings withRoot(String other) {
    return new PortalSettings(host, other, locale, userAgent, parallel, timeout, tries, firstDelay);
  }

  /** The same, under another name. */
  public PortalSettings withUserAgent(String other) {
    return new PortalSettings(host, root, locale, other, parallel, timeout, tries, firstDelay);
  }

  /** The same, with another patience. */
  public PortalSettings withTimeout(Duration other) {
    return new PortalSettings(host, root, locale, userAgent, parallel, other, tries, firstDelay);
  }
}
