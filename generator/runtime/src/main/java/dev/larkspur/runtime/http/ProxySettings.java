package dev.larkspur.runtime.http;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP proxies of connections and the credentials for them. Immutable.
 *
 * <p>For HTTPS and WebSocket the JDK sends a user name and a password to the proxy only if the JVM
 * is started with {@code -Djdk.http.auth.tunneling.disabledSchemes=}, because by default it
 * disables Basic authentication for tunnels.
 */
public final class ProxySettings {
  private static final ProxySettings SYSTEM = new ProxySettings(null, null, null);
  private static final String BASIC = "Basic ";
  private static final String DISABLED_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

  private final @Nullable ProxySelector selector;
  private final @Nullable String plainAuthorization;
  private final @Nullable String secureAuthorization;

  private ProxySettings(
      @Nullable ProxySelector selector,
      @Nullable String plainAuthorization,
      @Nullable String secureAuthorization) {
    this.selector = selector;
    this.plainAuthorization = plainAuthorization;
    this.secureAuthorization = secureAuthorization;
  }

  /** Returns the proxies that the system properties of the JVM name, without credentials. */
  public static ProxySettings system() {
    return SYSTEM;
  }

  /** Returns one proxy for all connections. */
  public static ProxySettings of(String host, int port) {
    return of(ProxySelector.of(InetSocketAddress.createUnresolved(host, port)));
  }

  /** Returns proxies that a selector chooses for each URL. */
  public static ProxySettings of(ProxySelector selector) {
    return new ProxySettings(selector, null, null);
  }

  /**
   * Returns the proxies that environment variables name. {@code HTTPS_PROXY} is the proxy for
   * {@code https} and {@code wss}, {@code HTTP_PROXY} that for {@code http} and {@code ws}; the
   * format is {@code http://host:port} or {@code http://user:password@host:port}. {@code NO_PROXY}
   * lists the hosts that are connected directly: {@code example.com} with its subdomains, {@code
   * example.com:8080}, addresses, networks such as {@code 10.0.0.0/8}, or {@code *} for all,
   * separated by commas. Names in lower case take precedence. If a scheme has no variable, the
   * system properties of the JVM apply.
   *
   * @throws IllegalArgumentException if a value is invalid
   */
  public static ProxySettings ofEnvironment(Map<String, String> variables) {
    ProxyUrl plain = ProxyUrl.variable("HTTP_PROXY", variables);
    ProxyUrl secure = ProxyUrl.variable("HTTPS_PROXY", variables);
    if (plain == null && secure == null) {
      return SYSTEM;
    }
    DirectHosts direct = DirectHosts.variable("NO_PROXY", variables);
    return new ProxySettings(
        new EnvironmentProxies(plain, secure, direct),
        plain == null ? null : plain.authorization(),
        secure == null ? null : secure.authorization());
  }

  /**
   * Returns these proxies with a user name and a password for each of them.
   *
   * @throws IllegalArgumentException if the user name contains a colon
   */
  public ProxySettings credentials(String user, String password) {
    String authorization = basic(user, password);
    return new ProxySettings(selector, authorization, authorization);
  }

  /** Sets the proxies of a JDK HTTP client. */
  public void configure(HttpClient.Builder client) {
    if (selector != null) {
      client.proxy(selector);
    }
  }

  /**
   * Returns the value of the header {@code Proxy-Authorization} of a request; null without
   * credentials. The JDK sends the header to proxies only.
   *
   * @param url the URL of the request
   */
  public @Nullable String authorization(URI url) {
    return isSecure(url) ? secureAuthorization : plainAuthorization;
  }

  /** Returns the encoded credentials, so that they can be masked in messages. */
  public List<String> secrets() {
    List<String> secrets = new ArrayList<>(2);
    if (plainAuthorization != null) {
      secrets.add(plainAuthorization.substring(BASIC.length()));
    }
    if (secureAuthorization != null) {
      secrets.add(secureAuthorization.substring(BASIC.length()));
    }
    return secrets;
  }

  /** Returns advice for the HTTP status 407, with which a proxy requires credentials. */
  public static String advice() {
    String disabled = System.getProperty(DISABLED_SCHEMES, "Basic").toLowerCase(Locale.ROOT);
    return "The proxy requires credentials: set them in the URL of HTTPS_PROXY or with"
        + " ProxySettings.credentials, or correct them."
        + (disabled.contains("basic")
            ? " For HTTPS and WebSocket, the JDK sends them only if the JVM is started with -D"
                + DISABLED_SCHEMES
                + "="
            : "");
  }

  static boolean isSecure(URI url) {
    return "https".equalsIgnoreCase(url.getScheme()) || "wss".equalsIgnoreCase(url.getScheme());
  }

  static String basic(String user, String password) {
    if (user.indexOf(':') >= 0) {
      throw new IllegalArgumentException("The user name for a proxy contains a colon");
    }
    byte[] credentials = (user + ':' + password).getBytes(StandardCharsets.UTF_8);
    return BASIC + Base64.getEncoder().encodeToString(credentials);
  }

  /** Returns the class name; credentials are left out. */
  @Override
  public String toString() {
    return "ProxySettings";
  }
}
