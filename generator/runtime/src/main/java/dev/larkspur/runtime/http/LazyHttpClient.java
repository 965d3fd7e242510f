package dev.larkspur.runtime.http;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A JDK HTTP client that is created on first use, or before that on another thread. */
final class LazyHttpClient {
  private final Duration connect;
  private final ProxySettings proxy;
  private final boolean secure;
  private volatile @Nullable HttpClient client;

  /**
   * Creates the holder.
   *
   * @param secure whether the client is mainly used for TLS connections; it can open them in any
   *     case
   */
  LazyHttpClient(Duration connect, ProxySettings proxy, boolean secure) {
    this.connect = connect;
    this.proxy = proxy;
    this.secure = secure;
  }

  /**
   * Creates the client on another thread. This loads about six hundred classes and the trusted
   * certificates, which takes as long as the rest of a first call.
   */
  void startInBackground() {
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
      // With HTTP/1.1 a broken connection affects one call, not all calls that share it.
      HttpClient.Builder builder =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .executor(new SameThread())
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(connect);
      proxy.configure(builder);
      if (!secure) {
        builder.sslContext(new LazySslContext());
      }
      found = builder.build();
      client = found;
    }
    return found;
  }

  /**
   * Runs tasks on the calling thread. This is not only for speed: with its own threads the JDK's
   * client occasionally treats a response as unexpected data and closes the connection, if the
   * connection is reused while it is being returned to the pool.
   */
  private static final class SameThread implements Executor {
    @Override
    public void execute(Runnable command) {
      command.run();
    }
  }
}
