package dev.larkspur.runtime;

import dev.larkspur.runtime.internal.BaseUrl;
import dev.larkspur.runtime.internal.PrintableText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A region of the platform, which consists of all of its hosts. A client sends each operation to
 * the host of its region that corresponds to the documented host, so that access tokens and data of
 * one region never reach a host of another. Immutable.
 *
 * <pre>{@code
 * FeishuClient.builder().region(Region.LARK)…
 * }</pre>
 */
public final class Region {
  private static final List<String> FEISHU_DOMAINS = List.of("feishu.cn", "larkoffice.com");
  private static final List<String> LARK_DOMAINS = List.of("larksuite.com");

  /** Feishu: {@code https://open.feishu.cn} and {@code https://accounts.feishu.cn}. */
  public static final Region FEISHU =
      new Region(
          "Region.FEISHU",
          "https://open.feishu.cn",
          "https://accounts.feishu.cn",
          FEISHU_DOMAINS,
          Map.of(),
          false);

  /** Lark: {@code https://open.larksuite.com} and {@code https://accounts.larksuite.com}. */
  public static final Region LARK =
      new Region(
          "Region.LARK",
          "https://open.larksuite.com",
          "https://accounts.larksuite.com",
          LARK_DOMAINS,
          Map.of(),
          false);

  private static final Set<String> OPEN =
      Set.of("open.feishu.cn", "open.larkoffice.com", "open.larksuite.com");
  private static final Set<String> ACCOUNTS =
      Set.of("accounts.feishu.cn", "accounts.larkoffice.com", "accounts.larksuite.com");

  private static final Pattern HOST =
      Pattern.compile("[a-z0-9][a-z0-9-]{0,62}(\\.[a-z0-9][a-z0-9-]{0,62})*");
  private static final String SECURE = "https://";
  private static final int LONGEST_HOST = 200;

  private final String name;
  private final String open;
  private final String accounts;

  /** The domains of the region; the hosts {@code www} of them receive requests, too. */
  private final List<String> domains;

  /** URLs of other documented hosts. */
  private final Map<String, String> others;

  /** Whether the open URL replaces all hosts without a URL of their own. */
  private final boolean single;

  private Region(
      String name,
      String open,
      String accounts,
      List<String> domains,
      Map<String, String> others,
      boolean single) {
    this.name = name;
    this.open = open;
    this.accounts = accounts;
    this.domains = domains;
    this.others = others;
    this.single = single;
  }

  /**
   * Returns a region with hosts of its own, such as a private deployment. Operations that are
   * documented for hosts other than these two need {@link #with}.
   *
   * @param open the URL in place of {@code https://open.feishu.cn}, optionally with a port and a
   *     path prefix
   * @param accounts the URL in place of {@code https://accounts.feishu.cn}, where users log in
   * @throws IllegalArgumentException if a URL is invalid
   */
  public static Region of(String open, String accounts) {
    return new Region(
        "Region.of(…)",
        BaseUrl.checked(open),
        BaseUrl.checked(accounts),
        List.of(),
        Map.of(),
        false);
  }

  /**
   * Returns the region with the given name, which is not case-sensitive: {@code feishu} or {@code
   * lark}.
   *
   * @throws IllegalArgumentException if the name is unknown
   */
  public static Region named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "feishu" -> FEISHU;
      case "lark" -> LARK;
      default ->
          throw new IllegalArgumentException(
              "Unknown region: expected feishu or lark, not " + name);
    };
  }

  /**
   * Returns the region that environment variables name: {@code FEISHU_REGION} is {@code feishu} or
   * {@code lark}, or {@code FEISHU_BASE_URL} is a URL as in {@link FeishuClientBuilder#baseUrl}.
   * Without both it is Feishu.
   *
   * @throws IllegalArgumentException if a value is invalid or both are set
   */
  public static Region ofEnvironment(Map<String, String> variables) {
    String region = variables.getOrDefault("FEISHU_REGION", "");
    String url = variables.getOrDefault("FEISHU_BASE_URL", "");
    if (region.isBlank()) {
      return url.isBlank() ? FEISHU : at(url);
    }
    if (!url.isBlank()) {
      throw new IllegalArgumentException("Set FEISHU_REGION or FEISHU_BASE_URL, not both");
    }
    return named(region);
  }

  /**
   * Returns the region with this base URL. If it is not the URL of Feishu or Lark, it replaces
   * every host.
   */
  static Region at(String baseUrl) {
    String url = BaseUrl.checked(baseUrl);
    if (url.equals(FEISHU.open)) {
      return FEISHU;
    }
    return url.equals(LARK.open)
        ? LARK
        : new Region("FeishuClientBuilder.baseUrl", url, url, List.of(), Map.of(), true);
  }

  /**
   * Returns this region with another URL for one of its hosts.
   *
   * @param host the name of the host as documented, for example {@code www.feishu.cn}; {@code
   *     open.feishu.cn} and {@code accounts.feishu.cn} mean the two main hosts of every region
   * @param url the URL: scheme and host, optionally with a port and a path prefix
   * @throws IllegalArgumentException if the host or the URL is invalid
   */
  public Region with(String host, String url) {
    String documented = plainHost(SECURE + host);
    if (documented == null) {
      throw new IllegalArgumentException(
          "Invalid host: expected a name such as www.feishu.cn, not "
              + PrintableText.line(host, LONGEST_HOST));
    }
    String target = BaseUrl.checked(url);
    if (OPEN.contains(documented)) {
      return new Region(name, target, accounts, domains, others, single);
    }
    if (ACCOUNTS.contains(documented)) {
      return new Region(name, open, target, domains, others, single);
    }
    Map<String, String> more = new HashMap<>(others);
    more.put(documented, target);
    return new Region(name, open, accounts, domains, Map.copyOf(more), single);
  }

  /** Returns the URL of the open platform, without a trailing slash. */
  public String open() {
    return open;
  }

  /** Returns the URL where users log in, without a trailing slash. */
  public String accounts() {
    return accounts;
  }

  /** Returns the URL of the developer console, without a trailing slash; null if unknown. */
  @Nullable String console() {
    return domains.isEmpty() ? null : "https://open." + domains.get(0);
  }

  /** Returns the Java expression for the region. */
  @Override
  public String toString() {
    return name;
  }

  /**
   * Returns the name of a host that may receive access tokens, in lower case.
   *
   * @throws IllegalArgumentException if it is not the name of a host
   */
  static String trusted(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    if (!HOST.matcher(lower).matches()) {
      throw new IllegalArgumentException(
          "Invalid host: expected a name such as approvals.example.com, not "
              + PrintableText.line(host, LONGEST_HOST));
    }
    return lower;
  }

  /**
   * Returns this region with further hosts.
   *
   * @throws IllegalArgumentException if a host belongs to another region
   */
  Region trusting(Set<String> hosts) {
    if (hosts.isEmpty() || single) {
      return this;
    }
    Map<String, String> more = new HashMap<>(others);
    for (String host : hosts) {
      boolean own = domains.isEmpty() || isBelow(host, domains);
      if (!own && (isBelow(host, FEISHU_DOMAINS) || isBelow(host, LARK_DOMAINS))) {
        throw new IllegalArgumentException(
            "Host " + host + " belongs to another region than " + name);
      }
      more.putIfAbsent(host, "https://" + host);
    }
    return new Region(name, open, accounts, domains, Map.copyOf(more), false);
  }

  private static boolean isBelow(String host, List<String> domains) {
    for (String domain : domains) {
      if (host.equals(domain) || host.endsWith('.' + domain)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the URL to which an operation is sent.
   *
   * @throws IllegalStateException if the region has no host for the documented one, or the
   *     documented URL has more than {@code https} and a host
   */
  String urlOf(Operation<?> operation) {
    String documented = operation.host();
    if (documented == null || (single && others.isEmpty())) {
      return open;
    }
    String host = plainHost(documented);
    String url = host == null ? null : urlOf(host);
    if (url == null && !single) {
      throw new IllegalStateException(refusal(operation, documented, host));
    }
    return url == null ? open : url;
  }

  private String refusal(Operation<?> operation, String documented, @Nullable String host) {
    String text =
        operation.id() + " is documented for " + PrintableText.line(documented, LONGEST_HOST);
    if (host == null) {
      return text
          + ". Nothing is sent to a URL that has more than https and a host, such as another"
          + " scheme, a user or a port. Correct the page, or set FeishuClientBuilder.baseUrl, which"
          + " replaces every host";
    }
    return text
        + ", and the region of this client has no such host. Set its URL:"
        + " FeishuClientBuilder.region("
        + name
        + ".with(\""
        + host
        + "\", url)), or trust it: FeishuClientBuilder.trustedHosts(\""
        + host
        + "\")";
  }

  private @Nullable String urlOf(String documented) {
    if (OPEN.contains(documented)) {
      return open;
    }
    if (ACCOUNTS.contains(documented)) {
      return accounts;
    }
    String url = others.get(documented);
    if (url != null) {
      return url;
    }
    for (String domain : domains) {
      if (documented.equals("www." + domain)) {
        return "https://" + documented;
      }
    }
    return null;
  }

  /** Returns the host of a URL that consists of {@code https://} and a host; otherwise null. */
  private static @Nullable String plainHost(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    String host = lower.startsWith(SECURE) ? lower.substring(SECURE.length()) : "";
    return HOST.matcher(host).matches() ? host : null;
  }
}
