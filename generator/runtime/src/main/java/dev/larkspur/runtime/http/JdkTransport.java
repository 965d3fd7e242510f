package dev.larkspur.runtime.http;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Sends with {@link HttpClient}.
 *
 * <p>Two clients, the second made only when needed. The first runs everything on its selector
 * thread, because changing threads costs more than the rest of a call; what it runs there never
 * waits. Bodies that are read while they are sent may wait, so they go through the second, which
 * has threads for that.
 */
public final class JdkTransport implements Transport {
  private final HttpClient direct;
  private final StreamingClient streaming;

  private JdkTransport(HttpClient direct, StreamingClient streaming) {
    this.direct = direct;
    this.streaming = streaming;
  }

  /**
   * A transport of its own connections.
   *
   * @param connect how long making a connection may take
   * @param proxy null to go without one
   */
  public static JdkTransport create(Duration connect, @Nullable ProxySelector proxy) {
    return new JdkTransport(
        client(connect, proxy).executor(new SameThread()).build(),
        new StreamingClient(connect, proxy));
  }

  /** A client as this transport wants it, executor apart. */
  static HttpClient.Builder client(Duration connect, @Nullable ProxySelector proxy) {
    // HTTP/1.1: a broken connection then costs one call, not all that share it.
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connect);
    return proxy == null ? builder : builder.proxy(proxy);
  }

  @Override
  public CompletableFuture<WireAnswer> send(WireRequest request) {
    HttpClient client = direct;
    BodyPublisher publisher;
    WireBody body = request.body();
    if (body == null) {
      publisher = BodyPublishers.noBody();
    } else if (body instanceof WireBody.Bytes bytes) {
      publisher = BodyPublishers.ofByteArray(bytes.array());
    } else {
      client = streaming.client();
      publisher = StreamingClient.publisher(body);
    }
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.uri()).method(request.method(), publisher);
    List<Header> headers = request.headers();
    for (int i = 0; i < headers.size(); i++) {
      builder.header(headers.get(i).name(), headers.get(i).value());
    }
    BodyHandler<Object> handler = request.streamAnswer() ? new Streamed(request.idle()) : IN_MEMORY;
    return new Pending(client.sendAsync(builder.build(), handler));
  }

  private static final BodyHandler<Object> IN_MEMORY = new InMemory();

  /** Runs what it is given at once. */
  private static final class SameThread implements Executor {
    @Override
    public void execute(Runnable command) {
      command.run();
    }
  }

  private static final class InMemory implements BodyHandler<Object> {
    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // a subscriber of bytes is one of objects
    public BodySubscriber<Object> apply(ResponseInfo info) {
      return (BodySubscriber) BodySubscribers.ofByteArray();
    }
  }

  private record Streamed(Duration idle) implements BodyHandler<Object> {
    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // both are read as objects
    public BodySubscriber<Object> apply(ResponseInfo info) {
      return info.statusCode() / 100 == 2
          ? (BodySubscriber) new BodyStream(idle)
          : (BodySubscriber) BodySubscribers.ofByteArray();
    }
  }

  /** Carries the answer over, and a cancellation back. */
  private static final class Pending extends CompletableFuture<WireAnswer> {
    private final CompletableFuture<HttpResponse<Object>> response;

    @SuppressWarnings("FutureReturnValueIgnored") // this object is what comes of it
    Pending(CompletableFuture<HttpResponse<Object>> response) {
      this.response = response;
      response.whenComplete(this::arrived);
    }

    private void arrived(@Nullable HttpResponse<Object> answer, @Nullable Throwable failure) {
      if (answer == null) {
        completeExceptionally(ConnectionFailures.translate(failure));
      } else if (answer.body() instanceof BodyStream stream) {
        if (!complete(WireAnswer.streaming(answer.statusCode(), answer.headers(), stream))) {
          stream.close();
        }
      } else {
        complete(WireAnswer.of(answer.statusCode(), answer.headers(), (byte[]) answer.body()));
      }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean cancelled = super.cancel(mayInterruptIfRunning);
      response.cancel(true);
      return cancelled;
    }
  }
}
