package dev.larkspur.runtime.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A proxy that an environment variable names.
 *
 * @param authorization the value of {@code Proxy-Authorization}; null without credentials
 */
record ProxyUrl(String host, int port, @Nullable String authorization) {
  private static final int DEFAULT_PORT = 80;
  private static final int LAST_PORT = 65535;

  /**
   * Returns the value of an environment variable, whose name can be in lower case; empty if it is
   * not set.
   */
  static String value(String name, Map<String, String> variables) {
    String lower = variables.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    return (lower.isBlank() ? variables.getOrDefault(name, "") : lower).strip();
  }

  /**
   * Reads an environment variable.
   *
   * @return the proxy; null if the variable is not set
   * @throws IllegalArgumentException if the value is invalid; the message does not contain it
   */
  static @Nullable ProxyUrl variable(String name, Map<String, String> variables) {
    String value = value(name, variables);
    if (value.isEmpty()) {
      return null;
    }
    int scheme = value.indexOf("://");
    if (scheme >= 0 && !value.regionMatches(true, 0, "http", 0, Math.max(scheme, 4))) {
      throw new IllegalArgumentException(
          "Invalid " + name + ": only proxies with http:// are supported");
    }
    ProxyUrl read = read(value.substring(scheme < 0 ? 0 : scheme + 3));
    if (read == null) {
      throw new IllegalArgumentException(
          "Invalid "
              + name
              + ": expected http://host:port or http://user:password@host:port, with special"
              + " characters of the password percent-encoded");
    }
    return read;
  }

  private static @Nullable ProxyUrl read(String rest) {
    int path = rest.indexOf('/');
    if (path >= 0 && path < rest.length() - 1) {
      return null;
    }
    String authority = path < 0 ? rest : rest.substring(0, path);
    int at = authority.lastIndexOf('@');
    String address = authority.substring(at + 1);
    int colon = address.lastIndexOf(':');
    boolean hasPort = colon > address.indexOf(']');
    String host = hasPort ? address.substring(0, colon) : address;
    int port = hasPort ? port(address.substring(colon + 1)) : DEFAULT_PORT;
    if (!isHost(host) || port < 0) {
      return null;
    }
    if (at < 0) {
      return new ProxyUrl(host, port, null);
    }
    String authorization = authorization(authority.substring(0, at));
    return authorization == null ? null : new ProxyUrl(host, port, authorization);
  }

  private static @Nullable String authorization(String credentials) {
    int colon = credentials.indexOf(':');
    try {
      return colon < 0
          ? ProxySettings.basic(decoded(credentials), "")
          : ProxySettings.basic(
              decoded(credentials.substring(0, colon)), decoded(credentials.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Returns the port; -1 if it is invalid. */
  static int port(String text) {
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int port = digits && text.length() <= 5 ? Integer.parseInt(text) : -1;
    return port > LAST_PORT ? -1 : port;
  }

  private static boolean isHost(String host) {
    boolean address = host.startsWith("[") && host.endsWith("]");
    return !host.isEmpty()
        && host.chars()
            .allMatch(
                c ->
                    Character.isLetterOrDigit(c)
                        || c == '.'
                        || c == '-'
                        || c == '_'
                        || (address && (c == ':' || c == '[' || c == ']')));
  }

  Proxy toProxy() {
    return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
  }

  /** Returns the host and the port; credentials are left out. */
  @Override
  public String toString() {
    return host + ':' + port;
  }
}
