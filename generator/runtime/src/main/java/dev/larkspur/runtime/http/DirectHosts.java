package dev.larkspur.runtime.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The hosts that are connected without a proxy, as the variable {@code NO_PROXY} lists them. */
final class DirectHosts {
  private static final String ALL = "*";

  private final List<Rule> rules;

  private DirectHosts(List<Rule> rules) {
    this.rules = rules;
  }

  /**
   * A condition on the host in lower case, its address if it is a literal address, and the port.
   */
  private interface Rule {
    boolean matches(String host, byte @Nullable [] address, int port);
  }

  /**
   * Reads an environment variable.
   *
   * @throws IllegalArgumentException if an entry is invalid
   */
  static DirectHosts variable(String name, Map<String, String> variables) {
    List<Rule> rules = new ArrayList<>();
    for (String entry : ProxyUrl.value(name, variables).split("[,\\s]+", -1)) {
      if (!entry.isEmpty()) {
        Rule rule = rule(entry.toLowerCase(Locale.ROOT));
        if (rule == null) {
          throw new IllegalArgumentException(
              "Invalid "
                  + name
                  + ": expected hosts, addresses and networks such as 10.0.0.0/8, separated by"
                  + " commas, not "
                  + entry);
        }
        rules.add(rule);
      }
    }
    return new DirectHosts(List.copyOf(rules));
  }

  /** Returns whether the host of a URL is connected directly. */
  boolean contains(URI url) {
    String host = url.getHost();
    if (host == null) {
      return false;
    }
    String lower = host.toLowerCase(Locale.ROOT);
    byte[] address = address(lower);
    int port = url.getPort() >= 0 ? url.getPort() : ProxySettings.isSecure(url) ? 443 : 80;
    for (Rule rule : rules) {
      if (rule.matches(lower, address, port)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Rule rule(String entry) {
    if (entry.equals(ALL)) {
      return (host, address, port) -> true;
    }
    int slash = entry.indexOf('/');
    if (slash >= 0) {
      return network(address(entry.substring(0, slash)), ProxyUrl.port(entry.substring(slash + 1)));
    }
    byte[] literal = address(entry);
    if (literal != null) {
      return (host, address, port) -> Arrays.equals(literal, address);
    }
    int colon = entry.lastIndexOf(':');
    int only = colon < 0 ? 0 : ProxyUrl.port(entry.substring(colon + 1));
    Rule named = named(colon < 0 ? entry : entry.substring(0, colon));
    if (named == null || only < 0) {
      return null;
    }
    return colon < 0
        ? named
        : (host, address, port) -> port == only && named.matches(host, address, port);
  }

  private static @Nullable Rule named(String entry) {
    byte[] literal = address(entry);
    if (literal != null) {
      return (host, address, port) -> Arrays.equals(literal, address);
    }
    String domain =
        entry.startsWith("*.")
            ? entry.substring(2)
            : entry.substring(entry.startsWith(".") ? 1 : 0);
    if (domain.isEmpty() || domain.indexOf('*') >= 0 || domain.indexOf(':') >= 0) {
      return null;
    }
    return (host, address, port) -> host.equals(domain) || host.endsWith('.' + domain);
  }

  private static @Nullable Rule network(byte @Nullable [] network, int bits) {
    if (network == null || bits < 0 || bits > network.length * 8) {
      return null;
    }
    return (host, address, port) -> {
      if (address == null || address.length != network.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    };
  }

  /** Returns the bytes of a literal address; null for a name, which is never resolved. */
  private static byte @Nullable [] address(String host) {
    String literal =
        host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    boolean ipv4 = isIpv4(literal);
    boolean ipv6 = literal.indexOf(':') != literal.lastIndexOf(':');
    if (!ipv4 && !ipv6) {
      return null;
    }
    try {
      return InetAddress.getByName(literal).getAddress();
    } catch (UnknownHostException e) {
      return null;
    }
  }

  private static boolean isIpv4(String text) {
    String[] parts = text.split("\\.", -1);
    return parts.length == 4
        && Arrays.stream(parts)
            .allMatch(part -> ProxyUrl.port(part) >= 0 && Integer.parseInt(part) <= 255);
  }
}
