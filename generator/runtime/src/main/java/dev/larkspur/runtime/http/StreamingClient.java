package dev.larkspur.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The client with threads of its own, for bodies whose reading may wait; made when first asked for.
 */
final class StreamingClient {
  private final Duration connect;
  private final @Nullable ProxySelector proxy;
  private @Nullable HttpClient client;

  StreamingClient(Duration connect, @Nullable ProxySelector proxy) {
    this.connect = connect;
    this.proxy = proxy;
  }

  synchronized HttpClient client() {
    if (client == null) {
      client = JdkTransport.client(connect, proxy).build();
    }
    return client;
  }

  static BodyPublisher publisher(WireBody body) {
    BodyPublisher stream = BodyPublishers.ofInputStream(() -> open(body));
    return body.length() < 0 ? stream : BodyPublishers.fromPublisher(stream, body.length());
  }

  private static InputStream open(WireBody body) {
    try {
      return body.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
