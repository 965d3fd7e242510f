package dev.larkspur.runtime.http;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The proxies that environment variables name. */
final class EnvironmentProxies extends ProxySelector {
  private final @Nullable ProxyUrl plain;
  private final @Nullable ProxyUrl secure;
  private final DirectHosts direct;

  EnvironmentProxies(@Nullable ProxyUrl plain, @Nullable ProxyUrl secure, DirectHosts direct) {
    this.plain = plain;
    this.secure = secure;
    this.direct = direct;
  }

  @Override
  public List<Proxy> select(URI url) {
    if (direct.contains(url)) {
      return List.of(Proxy.NO_PROXY);
    }
    ProxyUrl named = ProxySettings.isSecure(url) ? secure : plain;
    if (named != null) {
      return List.of(named.toProxy());
    }
    ProxySelector system = ProxySelector.getDefault();
    return system == null ? List.of(Proxy.NO_PROXY) : system.select(url);
  }

  @Override
  public void connectFailed(URI url, SocketAddress address, IOException failure) {
    // The call that needed the connection reports the failure.
  }

  /** Returns the class name; credentials are left out. */
  @Override
  public String toString() {
    return "EnvironmentProxies";
  }
}
