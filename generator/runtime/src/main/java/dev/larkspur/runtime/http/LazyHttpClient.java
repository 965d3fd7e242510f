package dev.larkspur.runtime.http;

import dev.larkspur.runtime.internal.StoppableClient;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A JDK HTTP client that is created on first use, or before that on another thread. */
final class LazyHttpClient {
  private final Duration connect;
  private final ProxySettings proxy;
  private final boolean secure;
  private volatile @Nullable StoppableClient client;
  private boolean closed;

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
    Thread thread = new Thread(this::createUnlessClosed, "larkspur-start");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Returns the client.
   *
   * @throws NotConnectedException if this holder is closed
   */
  HttpClient get() throws NotConnectedException {
    StoppableClient found = client;
    if (found == null) {
      found = createUnlessClosed();
    }
    if (found == null) {
      throw new NotConnectedException("the transport is closed", null);
    }
    return found.client();
  }

  /** Stops the client. */
  void close() {
    StoppableClient created;
    synchronized (this) {
      closed = true;
      created = client;
      client = null;
    }
    if (created != null) {
      created.stop();
    }
  }

  private synchronized @Nullable StoppableClient createUnlessClosed() {
    StoppableClient found = client;
    if (found == null && !closed) {
      // With HTTP/1.1 a broken connection affects one call, not all calls that share it.
      HttpClient.Builder builder =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(connect);
      proxy.configure(builder);
      if (!secure) {
        builder.sslContext(new LazySslContext());
      }
      found = StoppableClient.build(builder, new SameThread());
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
