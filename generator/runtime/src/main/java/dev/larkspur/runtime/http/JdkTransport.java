package dev.larkspur.runtime.http;

import dev.larkspur.runtime.internal.BoundedBody;
import dev.larkspur.runtime.internal.Failures;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Transport that uses the JDK's {@link HttpClient}.
 *
 * <p>Everything runs on the selector threads of the clients, because switching threads costs more
 * than the rest of a call; code on these threads never blocks. Streamed request bodies may block,
 * so they are read by separate threads.
 */
public final class JdkTransport implements Transport {
  /** The kinds of clients, by {@code secure}, whose classes are loaded. */
  private static final Set<Boolean> LOADED = ConcurrentHashMap.newKeySet();

  private final HttpClients clients;
  private final ProxySettings proxy;
  private final ExecutorService readers = Executors.newCachedThreadPool(JdkTransport::reader);
  private final Watchdog watchdog = new Watchdog();
  private final OpenStreams streams = new OpenStreams();
  private volatile boolean invalidResponses;
  private final long limit;

  private JdkTransport(Duration connect, ProxySettings proxy, boolean secure, long limit) {
    this.proxy = proxy;
    this.limit = limit;
    clients = HttpClients.perProcessor(() -> new LazyHttpClient(connect, proxy, secure));
  }

  /**
   * Creates a transport with its own connections.
   *
   * @param connect the timeout for establishing a connection
   * @param proxy the proxies
   * @param secure whether most connections will use TLS; if not, the start is a little faster
   * @param limit the size limit of a response body that is read into memory, in bytes. The response
   *     of a longer body has the bytes up to the first one beyond the limit, and possibly a few
   *     more
   */
  public static JdkTransport create(
      Duration connect, ProxySettings proxy, boolean secure, long limit) {
    JdkTransport transport = new JdkTransport(connect, proxy, secure, limit);
    if (LOADED.add(secure)) {
      transport.clients.current().startInBackground();
    }
    return transport;
  }

  @Override
  public CompletableFuture<WireResponse> send(WireRequest request) {
    HttpRequest http = toHttpRequest(request);
    try {
      HttpClient client = clients.current().get();
      Pending pending = new Pending();
      pending.follow(
          client.sendAsync(http, pending.completing(new Handler(request, streams, limit))));
      return pending;
    } catch (IOException | RuntimeException e) {
      return CompletableFuture.failedFuture(Failures.translated(e));
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>Uses the JDK's blocking method, because its asynchronous method switches threads for every
   * response and on small machines starts a new thread each time. The JDK keeps a connection open
   * after a response that is not valid HTTP, and only an asynchronous exchange can be cancelled, so
   * after the first such response the asynchronous method is used.
   */
  @Override
  public WireResponse exchange(WireRequest request, long nanos)
      throws IOException, InterruptedException, TimeoutException {
    if (invalidResponses) {
      return Transport.super.exchange(request, nanos);
    }
    HttpClient client = clients.current().get();
    HttpRequest http = toHttpRequest(request);
    BodyHandler<WireResponse> handler = new Handler(request, streams, limit);
    Watchdog.Wait wait = watchdog.begin(nanos);
    try {
      return received(client.send(http, handler));
    } catch (InterruptedException e) {
      if (wait.wasInterrupted()) {
        throw new TimeoutException();
      }
      throw e;
    } catch (IOException | RuntimeException e) {
      if (e instanceof ProtocolException || e instanceof IllegalArgumentException) {
        invalidResponses = true;
      }
      throw Failures.translated(e);
    } finally {
      wait.end();
    }
  }

  /** Closes connections, including those of responses that are being read, and ends all threads. */
  @Override
  public void close() {
    streams.close();
    clients.close();
    readers.shutdown();
  }

  /**
   * Returns the response. If a proxy refuses a tunnel, the JDK's response has no body, regardless
   * of the handler.
   */
  private static WireResponse received(HttpResponse<WireResponse> response) {
    WireResponse body = response.body();
    return body == null
        ? WireResponse.of(response.statusCode(), response.headers(), new byte[0])
        : body;
  }

  private static Thread reader(Runnable task) {
    Thread thread = new Thread(task, "larkspur-upload");
    thread.setDaemon(true);
    return thread;
  }

  private HttpRequest toHttpRequest(WireRequest request) {
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
    String authorization = proxy.authorization(request.uri());
    if (authorization != null) {
      builder.header("Proxy-Authorization", authorization);
    }
    return builder.build();
  }

  /** Handler that reads a response into memory, or passes it on as a stream. */
  private record Handler(WireRequest request, OpenStreams streams, long limit)
      implements BodyHandler<WireResponse> {
    @Override
    public BodySubscriber<WireResponse> apply(ResponseInfo info) {
      int status = info.statusCode();
      HttpHeaders headers = info.headers();
      return request.streamResponse() && status / 100 == 2
          ? BodySubscribers.mapping(
              new BodyStream(request.idle(), streams),
              stream -> WireResponse.streaming(status, headers, stream))
          : BodySubscribers.mapping(
              new BoundedBody(limit), bytes -> WireResponse.of(status, headers, bytes));
    }
  }

  /** The future of a response, which also passes a cancellation on. */
  private static final class Pending extends CompletableFuture<WireResponse> {
    private volatile @Nullable CompletableFuture<?> exchange;

    /**
     * Returns a handler that completes this future as soon as the response is received. The JDK
     * completes its own future on a thread of the common pool, which on small machines is a new
     * thread each time. Cancelling that future without an interrupt avoids the thread.
     */
    BodyHandler<WireResponse> completing(Handler handler) {
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

    /**
     * Completes this future with a failure of the exchange, or with a response whose body the JDK
     * did not read; other responses have completed it before.
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the result completes this object
    void follow(CompletableFuture<HttpResponse<WireResponse>> running) {
      exchange = running;
      running.whenComplete(
          (response, failure) -> {
            if (isDone()) {
              return;
            }
            if (failure != null) {
              // After an invalid response the JDK does not close the connection. The exchange can
              // be cancelled through a future that is not complete.
              running.newIncompleteFuture().cancel(true);
              completeExceptionally(Failures.translated(failure));
            } else {
              complete(received(response));
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
