package dev.larkspur.runtime.http;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A client of the JDK's, made when first asked for, or aside before that. */
final class LazyHttpClient {
  private final Duration connect;
  private final @Nullable ProxySelector proxy;
  private final boolean secure;
  private volatile @Nullable HttpClient client;

  /**
   * What to make it with.
   *
   * @param secure whether secure connections are what it is for; it can make them in any case
   */
  LazyHttpClient(Duration connect, @Nullable ProxySelector proxy, boolean secure) {
    this.connect = connect;
    this.proxy = proxy;
    this.secure = secure;
  }

  /**
   * Makes it on another thread: it loads some six hundred classes and the trusted certificates,
   * which takes as long as everything else that a first call has to do.
   */
  void startAside() {
    Thread thread = new Thread(this::create, "larkspur-start");
    thread.setDaemon(true);
    thread.start();
  }

  HttpClient get() {
    HttpClient found = client;
    return found == null ? create() : found;
  }

  private synchronized HttpClient create() {
    HttpClient found = client;
    if (found == null) {
      // HTTP/1.1: a broken connection then costs one call, not all that share it.
      HttpClient.Builder builder =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .executor(new SameThread())
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(connect);
      if (proxy != null) {
        builder.proxy(proxy);
      }
      if (!secure) {
        builder.sslContext(new LazySslContext());
      }
      found = builder.build();
      client = found;
    }
    return found;
  }

  /**
   * Runs what it is given at once. Not for speed alone: with threads of its own the JDK's client
   * now and then takes an answer for bytes that nobody asked for and closes the connection, when a
   * connection is used again while it is on its way back to the pool.
   */
  private static final class SameThread implements Executor {
    @Override
    public void execute(Runnable command) {
      command.run();
    }
  }
}
