package dev.larkspur.runtime.http;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
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
  public CompletableFuture<WireResponse> send(WireRequest request) {
    Pending pending = new Pending();
    pending.follow(
        clients.mine().get().sendAsync(http(request), pending.telling(new Handler(request))));
    return pending;
  }

  /**
   * Waits with the JDK's own waiting call: its asynchronous one changes threads for every answer,
   * and on small machines starts a new one each time.
   */
  @Override
  public WireResponse exchange(WireRequest request, long nanos)
      throws IOException, InterruptedException, TimeoutException {
    HttpClient client = clients.mine().get();
    HttpRequest http = http(request);
    BodyHandler<WireResponse> handler = new Handler(request);
    Watchdog.Wait wait = watchdog.begin(nanos);
    try {
      return client.send(http, handler).body();
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

  /** Reads an answer into memory, or hands it over as it comes. */
  private record Handler(WireRequest request) implements BodyHandler<WireResponse> {
    @Override
    public BodySubscriber<WireResponse> apply(ResponseInfo info) {
      int status = info.statusCode();
      HttpHeaders headers = info.headers();
      return request.streamResponse() && status / 100 == 2
          ? BodySubscribers.mapping(
              new BodyStream(request.idle()),
              stream -> WireResponse.streaming(status, headers, stream))
          : BodySubscribers.mapping(
              BodySubscribers.ofByteArray(), bytes -> WireResponse.of(status, headers, bytes));
    }
  }

  /** Carries the answer over, and a cancellation back. */
  private static final class Pending extends CompletableFuture<WireResponse> {
    private volatile @Nullable CompletableFuture<?> exchange;

    /**
     * The handler, with the answer told as soon as it is here. The JDK's own future is told on a
     * thread of the common pool, which on small machines is a new one each time; cancelled without
     * an interruption it stands for nothing any more, and no thread is started.
     */
    BodyHandler<WireResponse> telling(Handler handler) {
      return info -> BodySubscribers.mapping(handler.apply(info), this::arrived);
    }

    private WireResponse arrived(WireResponse response) {
      if (!complete(response) && response.stream() instanceof BodyStream late) {
        late.close();
      }
      CompletableFuture<?> running = exchange;
      if (running != null) {
        running.cancel(false);
      }
      return response;
    }

    /** The end of the exchange: an answer was told before. */
    @SuppressWarnings("FutureReturnValueIgnored") // this object is what comes of it
    void follow(CompletableFuture<?> running) {
      exchange = running;
      running.whenComplete(
          (response, failure) -> {
            if (failure != null && !isDone()) {
              completeExceptionally(Failures.translated(failure));
            }
          });
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean cancelled = super.cancel(mayInterruptIfRunning);
      CompletableFuture<?> running = exchange;
      if (running != null) {
        running.cancel(true);
      }
      return cancelled;
    }
  }
}
