package dev.larkspur.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.larkspur.runtime.ErrorCode;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.FeishuClientBuilder;
import dev.larkspur.runtime.Operation;
import dev.larkspur.runtime.TimeSource;
import dev.larkspur.runtime.TokenKind;
import dev.larkspur.runtime.retry.RetryPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A fake platform on loopback: an HTTP server that returns the responses a test has set, issues
 * access tokens and records requests.
 *
 * <pre>{@code
 * try (FakeFeishu fake = FakeFeishu.start()) {
 *   fake.answer(ReplyMessageRequest.OPERATION, data("{\"message_id\":\"om_2\"}"));
 *   fake.fail(ForwardMessageRequest.OPERATION, ForwardMessageError.THE_MESSAGE_IS_RECALLED);
 *   Feishu feishu = new Feishu(fake.client());
 *   …
 * }
 * }</pre>
 *
 * <p>An operation without a response set by the test returns the example of its page if examples
 * were given, otherwise HTTP 501 with an explanation. Thread-safe.
 */
public final class FakeFeishu implements AutoCloseable {
  private static final String NODELAY = "sun.net.httpserver.nodelay";
  private static final String APP_ID = "cli_fake";
  private static final String APP_SECRET = "fake-secret";
  private static final RetryPolicy QUICK =
      RetryPolicy.builder()
          .delays(Duration.ofMillis(1), Duration.ofMillis(5))
          .rateLimitDelay(Duration.ofMillis(1))
          .build();

  static {
    // Without this every response of the JDK's server waits 40 ms for the client's acknowledgement.
    if (System.getProperty(NODELAY) == null) {
      System.setProperty(NODELAY, "true");
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(FakeFeishu::daemon);
  private final StubRegistry stubs = new StubRegistry();
  private final FakeTokens tokens = new FakeTokens(APP_ID, APP_SECRET);
  private final List<FakeRequest> requests = new CopyOnWriteArrayList<>();
  private final List<FeishuClient> clients = new CopyOnWriteArrayList<>();
  private volatile TimeSource time = TimeSource.system();

  private FakeFeishu(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts a fake platform on a free port.
   *
   * @throws UncheckedIOException if the server cannot be started
   */
  public static FakeFeishu start() {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      FakeFeishu fake = new FakeFeishu(HttpServer.create(address, 0));
      fake.server.setExecutor(fake.threads);
      fake.server.createContext("/", fake::handle);
      fake.server.start();
      return fake;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns scheme, host and port, for {@link FeishuClientBuilder#baseUrl}. Operations of every
   * documented host are sent there.
   */
  public String url() {
    return "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort();
  }

  /**
   * Returns a client of this fake platform with retry delays of a few milliseconds. It is closed
   * with the fake platform.
   */
  public FeishuClient client() {
    FeishuClient client = clientBuilder().build();
    clients.add(client);
    return client;
  }

  /** Returns the builder of such a client, for other settings. The caller closes the client. */
  public FeishuClientBuilder clientBuilder() {
    return anyApp().app(APP_ID, APP_SECRET);
  }

  /**
   * Returns the builder of a client for a store app, which needs {@link FakeTokens#ticket}. The
   * caller closes the client.
   */
  public FeishuClientBuilder storeClientBuilder() {
    return anyApp().storeApp(APP_ID, APP_SECRET).tenant("fake-tenant");
  }

  private FeishuClientBuilder anyApp() {
    return FeishuClient.builder().baseUrl(url()).retry(QUICK);
  }

  /** Returns the app id that the token endpoints accept. */
  public String appId() {
    return APP_ID;
  }

  /** Returns the app secret that the token endpoints accept. */
  public String appSecret() {
    return APP_SECRET;
  }

  /**
   * Sets the responses of an operation, in place of earlier ones.
   *
   * @param operation the operation
   * @param responses one response for each call; the last one is repeated
   * @throws IllegalArgumentException without a response
   */
  public void answer(Operation<?> operation, FakeResponse... responses) {
    stubs.set(operation, new AnswerSequence(List.of(responses)));
  }

  /** Makes an operation fail with the HTTP status, code and message of an error. */
  public void fail(Operation<?> operation, ErrorCode error) {
    answer(operation, FakeResponse.error(error));
  }

  /**
   * Limits an operation that has responses: a request that exceeds the limit is rejected. This
   * replaces an earlier limit of the operation.
   *
   * @param operation the operation
   * @param requests the number of requests that are accepted in any time window
   * @param window the length of the time window, see {@link #time}
   * @param rejection the response of a rejected request, for example {@code
   *     error(PlatformError.MESSAGE_RATE_LIMITED)}
   * @throws IllegalArgumentException if the number of requests is less than 1
   */
  public void limit(Operation<?> operation, int requests, Duration window, FakeResponse rejection) {
    stubs.limit(operation, new RequestLimit(requests, window, rejection));
  }

  /**
   * Sets the clock for the time windows of {@link #limit}. To test without waiting, set the time
   * source of the client. The default is the system clock.
   */
  public void time(TimeSource source) {
    time = source;
  }

  /** Sets the examples for operations without a response set by the test. */
  public void examples(DocumentedExamples examples) {
    stubs.examples(examples);
  }

  /** Returns the access tokens. */
  public FakeTokens tokens() {
    return tokens;
  }

  /** Returns the requests so far in the order of arrival, without token requests. */
  public List<FakeRequest> requests() {
    return List.copyOf(requests);
  }

  /** Returns the requests of one operation so far. */
  public List<FakeRequest> requests(Operation<?> operation) {
    Route route = StubRegistry.route(operation);
    return requests.stream()
        .filter(request -> route.match(request.method(), request.path()) != null)
        .toList();
  }

  /**
   * Returns the only request of an operation.
   *
   * @throws AssertionError unless there is exactly one request
   */
  public FakeRequest request(Operation<?> operation) {
    List<FakeRequest> found = requests(operation);
    if (found.size() != 1) {
      throw new AssertionError(
          operation + " was called " + found.size() + " times instead of once");
    }
    return found.get(0);
  }

  /** Removes responses, limits, examples and recorded requests; access tokens remain. */
  public void reset() {
    stubs.clear();
    requests.clear();
  }

  /** Stops the server and closes the clients from {@link #client}. */
  @Override
  public void close() {
    clients.forEach(FeishuClient::close);
    server.stop(0);
    threads.shutdownNow();
  }

  @Override
  public String toString() {
    return "FakeFeishu[" + url() + "]";
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      FakeRequest request =
          new FakeRequest(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              exchange.getRequestHeaders(),
              exchange.getRequestBody().readAllBytes());
      send(exchange, answer(request));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private FakeResponse answer(FakeRequest request) {
    StubRegistry.Stub stub = stubs.find(request);
    if (stub == null) {
      FakeResponse token = tokens.respond(request);
      if (token != null) {
        return token;
      }
      stub = stubs.example(request);
    }
    requests.add(request);
    FakeResponse rejection =
        tokens.rejection(request, stub == null ? List.<TokenKind>of() : stub.tokens());
    if (rejection != null) {
      return rejection;
    }
    if (stub == null) {
      return StubRegistry.unknown(request);
    }
    FakeResponse limited = stubs.limited(stub, time.nanos());
    return limited == null ? stub.next() : limited;
  }

  private void send(HttpExchange exchange, FakeResponse response)
      throws IOException, InterruptedException {
    Thread.sleep(response.delay().toMillis());
    if (response.delivery() == FakeResponse.Delivery.NONE) {
      return;
    }
    byte[] body = response.body();
    response.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("X-Tt-Logid", "fake-" + requests.size());
    exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
    boolean whole = response.delivery() == FakeResponse.Delivery.COMPLETE;
    OutputStream out = exchange.getResponseBody();
    write(out, body, whole ? body.length : body.length / 2, response.drip());
    if (!whole) {
      out.flush();
      throw new IOException("truncated on purpose");
    }
  }

  private static void write(OutputStream out, byte[] body, int length, Duration drip)
      throws IOException, InterruptedException {
    if (drip.isZero()) {
      out.write(body, 0, length);
      return;
    }
    for (int i = 0; i < length; i++) {
      out.write(body, i, 1);
      out.flush();
      Thread.sleep(drip.toMillis());
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "fake-feishu");
    thread.setDaemon(true);
    return thread;
  }
}
