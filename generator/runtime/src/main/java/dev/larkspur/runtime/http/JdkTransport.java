package dev.larkspur.runtime.http;

import java.io.IOException;
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
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends with {@link HttpClient}.
 *
 * <p>Everything runs on the selector threads of its clients, because changing threads costs more
 * than the rest of a call; what runs there never waits. Bodies that are read while they are sent
 * may wait, so they are read by threads of their own.
 */
public final class JdkTransport implements Transport {
  private final HttpClients clients;
  private final Executor readers = Executors.newCachedThreadPool(JdkTransport::reader);
  private final Watchdog watchdog = new Watchdog();

  private JdkTransport(Duration connect, @Nullable ProxySelector proxy, boolean secure) {
    clients = HttpClients.perProcessor(() -> new LazyHttpClient(connect, proxy, secure));
  }

  /**
   * A transport of its own connections.
   *
   * @param connect how long making a connection may take
   * @param proxy null to go as the system properties of the JVM say
   * @param secure whether most connections will be secure; the others then cost a little less
   */
  public static JdkTransport create(
      Duration connect, @Nullable ProxySelector proxy, boolean secure) {
    JdkTransport transport = new JdkTransport(connect, proxy, secure);
    transport.clients.mine().startAside();
    return transport;
  }

  @Override
  public CompletableFuture<WireAnswer> send(WireRequest request) {
    return new Pending(clients.mine().get().sendAsync(http(request), handler(request)));
  }

  /**
   * Waits with the JDK's own waiting call: its asynchronous one changes threads for every answer,
   * and on small machines starts a new one each time.
   */
  @Override
  public WireAnswer exchange(WireRequest request, long nanos)
      throws IOException, InterruptedException, TimeoutException {
    HttpClient client = clients.mine().get();
    HttpRequest http = http(request);
    BodyHandler<Object> handler = handler(request);
    Watchdog.Wait wait = watchdog.begin(nanos);
    try {
      return answer(client.send(http, handler));
    } catch (InterruptedException e) {
      if (wait.wasInterrupted()) {
        throw new TimeoutException();
      }
      throw e;
    } catch (IOException e) {
      throw Failures.translated(e);
    } finally {
      wait.end();
    }
  }

  private static Thread reader(Runnable task) {
    Thread thread = new Thread(task, "larkspur-upload");
    thread.setDaemon(true);
    return thread;
  }

  private HttpRequest http(WireRequest request) {
    WireBody body = request.body();
    BodyPublisher publisher =
        body == null
            ? BodyPublishers.noBody()
            : body instanceof WireBody.Bytes bytes
                ? BodyPublishers.ofByteArray(bytes.array())
                : new StreamedBody(body, readers);
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.uri()).method(request.method(), publisher);
    List<Header> headers = request.headers();
    for (int i = 0; i < headers.size(); i++) {
      builder.header(headers.get(i).name(), headers.get(i).value());
    }
    return builder.build();
  }

  private static BodyHandler<Object> handler(WireRequest request) {
    return request.streamAnswer() ? new Streamed(request.idle()) : IN_MEMORY;
  }

  private static WireAnswer answer(HttpResponse<Object> response) {
    return response.body() instanceof BodyStream stream
        ? WireAnswer.streaming(response.statusCode(), response.headers(), stream)
        : WireAnswer.of(response.statusCode(), response.headers(), (byte[]) response.body());
  }

  private static final BodyHandler<Object> IN_MEMORY = new InMemory();

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
        completeExceptionally(Failures.translated(failure));
      } else if (!complete(answer(answer)) && answer.body() instanceof BodyStream stream) {
        stream.close();
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
