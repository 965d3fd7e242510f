package dev.larkspur.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.larkspur.runtime.ErrorCode;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.FeishuClientBuilder;
import dev.larkspur.runtime.Operation;
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
 * The platform on loopback: a real HTTP server that answers the operations of a generated client as
 * a test says, hands out tokens, and keeps what it was asked.
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
 * <p>An operation of which a test says nothing is answered from the examples of its page where they
 * were given, else with HTTP 501 and a text that says so. Thread-safe.
 */
public final class FakeFeishu implements AutoCloseable {
  private static final String NODELAY = "sun.net.httpserver.nodelay";
  private static final String APP_ID = "cli_fake";
  private static final String APP_SECRET = "fake-secret";
  private static final RetryPolicy QUICK =
      RetryPolicy.DEFAULT.withDelays(Duration.ofMillis(1), Duration.ofMillis(5));

  static {
    // Else every answer of the JDK's server waits 40 ms for the client's acknowledgement.
    if (System.getProperty(NODELAY) == null) {
      System.setProperty(NODELAY, "true");
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(FakeFeishu::daemon);
  private final StubRegistry stage = new StubRegistry();
  private final FakeTokens tokens = new FakeTokens(APP_ID, APP_SECRET);
  private final List<FakeRequest> requests = new CopyOnWriteArrayList<>();
  private final List<FeishuClient> clients = new CopyOnWriteArrayList<>();

  private FakeFeishu(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts one on a free port.
   *
   * @throws UncheckedIOException if there is none
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

  /** Scheme, host and port, for {@link FeishuClientBuilder#baseUrl}. */
  public String url() {
    return "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort();
  }

  /** A client of this platform that waits only milliseconds before it tries again. */
  public FeishuClient client() {
    FeishuClient client = clientBuilder().build();
    clients.add(client);
    return client;
  }

  /** The same, to be changed; whoever builds it closes it. */
  public FeishuClientBuilder clientBuilder() {
    return anyApp().app(APP_ID, APP_SECRET);
  }

  /** The same for a store app; it needs {@link FakeTokens#ticket}. */
  public FeishuClientBuilder storeClientBuilder() {
    return anyApp().storeApp(APP_ID, APP_SECRET).tenant("fake-tenant");
  }

  private FeishuClientBuilder anyApp() {
    return FeishuClient.builder()
        .baseUrl(url())
        .interceptor(new RedirectingInterceptor(url()))
        .retry(QUICK);
  }

  /** The app that the token endpoints know. */
  public String appId() {
    return APP_ID;
  }

  /** Its secret. */
  public String appSecret() {
    return APP_SECRET;
  }

  /**
   * Says what an operation answers from now on.
   *
   * @param answers one for each call; the last one stays
   */
  public void answer(Operation<?> operation, FakeResponse... responses) {
    stage.play(operation, new AnswerSequence(List.of(responses)));
  }

  /** Makes an operation fail from now on, with the error's own status, code and message. */
  public void fail(Operation<?> operation, ErrorCode error) {
    answer(operation, FakeResponse.error(error));
  }

  /** Says what operations answer of which a test says nothing. */
  public void examples(DocumentedExamples examples) {
    stage.examples(examples);
  }

  /** The access tokens. */
  public FakeTokens tokens() {
    return tokens;
  }

  /** What was asked so far, in the order in which it came; token endpoints are left out. */
  public List<FakeRequest> requests() {
    return List.copyOf(requests);
  }

  /** The calls of one operation so far. */
  public List<FakeRequest> requests(Operation<?> operation) {
    Route route = StubRegistry.route(operation);
    return requests.stream()
        .filter(request -> route.match(request.method(), request.path()) != null)
        .toList();
  }

  /**
   * The only call of an operation so far.
   *
   * @throws AssertionError if there was none, or more than one
   */
  public FakeRequest request(Operation<?> operation) {
    List<FakeRequest> found = requests(operation);
    if (found.size() != 1) {
      throw new AssertionError(operation + " was called " + found.size() + " times, not once");
    }
    return found.get(0);
  }

  /** Forgets answers, examples and requests; tokens stay. */
  public void reset() {
    stage.clear();
    requests.clear();
  }

  /** Ends the server, and the clients that it gave out. */
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
    StubRegistry.Stub scene = stage.scene(request);
    if (scene == null) {
      FakeResponse token = tokens.answer(request);
      if (token != null) {
        return token;
      }
    }
    requests.add(request);
    FakeResponse refusal =
        tokens.refusal(request, scene == null ? List.<TokenKind>of() : scene.tokens());
    if (refusal != null) {
      return refusal;
    }
    return scene == null ? StubRegistry.unknown(request) : scene.next();
  }

  private void send(HttpExchange exchange, FakeResponse response)
      throws IOException, InterruptedException {
    Thread.sleep(response.delay().toMillis());
    if (response.fate() == FakeResponse.Fate.NEVER_SENT) {
      return;
    }
    byte[] body = response.body();
    response.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("X-Tt-Logid", "fake-" + requests.size());
    exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
    boolean whole = response.fate() == FakeResponse.Fate.ARRIVES;
    OutputStream out = exchange.getResponseBody();
    write(out, body, whole ? body.length : body.length / 2, response.drip());
    if (!whole) {
      out.flush();
      throw new IOException("cut on purpose");
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
