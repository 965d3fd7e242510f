package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.larkspur.runtime.LoopbackServer.ReceivedRequest;
import dev.larkspur.runtime.LoopbackServer.Response;
import dev.larkspur.runtime.event.EventReceiver;
import dev.larkspur.runtime.event.EventResponse;
import dev.larkspur.runtime.http.Header;
import dev.larkspur.runtime.http.ProxySettings;
import dev.larkspur.runtime.message.MessageContent;
import dev.larkspur.runtime.message.Post;
import dev.larkspur.runtime.token.AccessToken;
import dev.larkspur.runtime.token.PkceVerifier;
import dev.larkspur.runtime.token.TokenSource;
import dev.larkspur.runtime.token.TokenStore;
import dev.larkspur.runtime.token.UserGrant;
import dev.larkspur.runtime.token.UserGrants;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs every code path with the finest log level and searches all messages for secrets. */
class SecretsTest {
  private static final String VERIFIER = "SECRET-verifier-of-at-least-forty-three-characters";

  private static final List<String> SECRETS =
      List.of(
          "SECRET-app",
          "SECRET-tenant",
          "SECRET-user",
          "SECRET-refresh",
          "SECRET-code",
          VERIFIER,
          "SECRET-proxy",
          Base64.getEncoder().encodeToString("me:SECRET-proxy".getBytes(StandardCharsets.UTF_8)),
          "SECRET-ticket",
          "SECRET-helpdesk",
          "U0VDUkVU",
          "SECRET-body",
          "SECRET-query",
          "SECRET-header",
          "SECRET-response");

  private static final Operation<Json> CALL =
      Operation.post("test.call", "/open-apis/test")
          .tokens(TokenKind.TENANT, TokenKind.USER)
          .idempotencyKeyInBody("uuid")
          .returns(Json.class);

  private static final Operation<Typed> TYPED =
      Operation.post("test.typed", "/open-apis/typed")
          .tokens(TokenKind.TENANT, TokenKind.USER)
          .returns(Typed.class);

  private static final Operation<Download> DOWNLOAD =
      Operation.get("test.download", "/open-apis/test").returnsFile();

  record Typed(
      @JsonProperty("size") @Nullable Long size,
      @JsonProperty("old_token") @Nullable Long token,
      @JsonProperty("list") @Nullable List<Long> list) {}

  private final List<Object> seen = new CopyOnWriteArrayList<>();
  private static final CallOptions LENIENT = CallOptions.builder().lenientDecoding(true).build();

  private final Logger root = LogManager.getLogManager().getLogger("");
  private final Handler handler = new Collecting();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final AtomicInteger step = new AtomicInteger();

  @BeforeEach
  void listenToEverything() {
    root.setLevel(Level.ALL);
    handler.setLevel(Level.ALL);
    root.addHandler(handler);
    PrintStream collecting = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(collecting);
    System.setErr(collecting);
  }

  @AfterEach
  void stopListening() {
    System.setOut(out);
    System.setErr(err);
    root.removeHandler(handler);
    root.setLevel(Level.INFO);
  }

  @Test
  void no_path_prints_a_secret() {
    TokenStore store = TokenStore.inMemory();
    try (LoopbackServer server = new LoopbackServer(this::respond);
        FeishuClient client = self(server).tokenStore(store).build();
        FeishuClient storeApp =
            FeishuClient.builder().baseUrl(server.url()).storeApp("cli_2", "SECRET-app").build()) {
      CallOptions options = options();
      for (int i = 0; i < 14; i++) {
        run(() -> client.send(call()));
        run(() -> client.send(call(), options));
        run(() -> client.sendAsync(call(), options).join());
        run(() -> client.send(DOWNLOAD.call().query("q", "SECRET-query")).close());
        step.incrementAndGet();
      }
      run(() -> client.send(TYPED.call()));
      run(() -> client.send(TYPED.call(), LENIENT));
      run(() -> client.sendAsync(TYPED.call(), LENIENT).join());
      PkceVerifier verifier = new PkceVerifier(VERIFIER);
      run(() -> client.oauth().exchange("SECRET-code", verifier));
      run(() -> client.oauth().authorizeUrl("", "s", List.of(), verifier));
      note(client.oauth(), verifier, client.oauth().authorizeUrl("a", "s", List.of(), verifier));
      TokenSource user = client.oauth().userTokens(UserGrants.inMemory(ended()));
      run(() -> client.send(call(), CallOptions.builder().userToken(user).build()));
      run(() -> storeApp.send(call(), CallOptions.tenant("k")));
      storeApp.appTicket("SECRET-ticket");
      run(() -> storeApp.send(call(), CallOptions.tenant("k")));
      limited(server);
      note(client, storeApp, options, options.toBuilder().build(), call(), store, user, ended());
      note(self(server), new Header("X", "SECRET-header"), new AppCredentials("i", "SECRET-app"));
      note(new AuthRequest<>(AuthRequest.OWN_APP, Map.of("app_secret", "SECRET-app")));
    }
    run(() -> refusing().send(call()));
    run(() -> throughProxy());
    run(() -> proxies("http://me:SECRET-proxy@a b"));
    run(() -> CallOptions.builder().header("X", "SECRET-header\n"));
    run(() -> dripping());
    run(() -> events());
    run(() -> MessageContent.card("SECRET-body"));
    run(() -> MessageContent.card(Map.of("text", List.of("SECRET-body", new Object()))));
    note(MessageContent.text("SECRET-body"), MessageContent.read("text", "SECRET-body"));
    note(MessageContent.post(Post.builder().title("SECRET-body").build()));

    String everything = seen + printed.toString(StandardCharsets.UTF_8);
    assertThat(everything).contains("test_event", "the handler's own text");
    assertThat(everything).contains("test.call", "auth.v3.tenant_access_token.internal");
    assertThat(everything).contains("HTTP 407", "The proxy requires credentials");
    assertThat(everything)
        .contains("found the text \"Bearer ***\" Bearer ***", "3 values of a different type");
    assertThat(everything).contains("99991400", "not a response of the API", "attempt 1 failed");
    assertThat(everything).contains("1 request in 3600 s for each x");
    for (String secret : SECRETS) {
      assertThat(everything).doesNotContain(secret);
    }
  }

  private void limited(LoopbackServer server) {
    Operation<Json> operation =
        Operation.post("test.limited", "/open-apis/test")
            .rateLimitPer("x", 1, 3600)
            .returns(Json.class);
    Call<Json> call = operation.call().query("x", "SECRET-query");
    RateLimiter documented = new DocumentedRates(new FakeTime());
    RateLimiter noting =
        asking -> {
          note(asking);
          return documented.reserve(asking);
        };
    try (FeishuClient client = self(server).rateLimiter(noting).build()) {
      run(() -> client.send(call));
      run(() -> client.send(call));
    }
  }

  private record Counted(@Nullable Long count) {}

  private static void events() {
    try (EventReceiver receiver =
        EventReceiver.builder()
            .verificationToken("SECRET-ticket")
            .on("test_event", Counted.class, (event, header) -> {})
            .on(
                "failing",
                Json.class,
                (event, header) -> {
                  throw new IllegalStateException("the handler's own text");
                })
            .onCallback("test_callback", Counted.class, (event, header) -> Map.of())
            .build()) {
      for (String type : List.of("test_event", "failing", "test_callback", "unknown")) {
        receive(
            receiver,
            "{\"schema\":\"2.0\",\"header\":{\"event_id\":\"e\",\"event_type\":\""
                + type
                + "\",\"token\":\"SECRET-ticket\"},\"event\":{\"count\":\"SECRET-body\"}}");
      }
      receive(receiver, "{\"token\":\"SECRET-header\",\"challenge\":\"SECRET-body\"}");
      receive(receiver, "SECRET-body");
    }
  }

  private static void receive(EventReceiver receiver, String body) {
    EventResponse unused = receiver.receive(name -> null, body.getBytes(StandardCharsets.UTF_8));
  }

  private void dripping() {
    try (RawServer server =
            new RawServer(
                (number, socket) ->
                    RawServer.write(socket, "HTTP/1.1 200 OK\r\nX: SECRET-response"));
        FeishuClient client = self(server.url()).token(TokenKind.TENANT, "SECRET-tenant").build()) {
      client.send(call(), CallOptions.timeout(Duration.ofMillis(200)));
    }
  }

  /** A proxy that refuses the credentials and quotes them. */
  private void throughProxy() {
    try (LoopbackServer proxy =
            new LoopbackServer(
                request ->
                    new Response(
                        407, Map.of(), String.valueOf(request.header("Proxy-authorization"))));
        FeishuClient client =
            self("http://localhost:1")
                .token(TokenKind.TENANT, "SECRET-tenant")
                .proxy(proxies(proxy.url().replace("//", "//me:SECRET-proxy@")))
                .build()) {
      note(proxies(proxy.url().replace("//", "//me:SECRET-proxy@")));
      client.send(call());
    }
  }

  private static ProxySettings proxies(String url) {
    return ProxySettings.ofEnvironment(Map.of("HTTP_PROXY", url, "HTTPS_PROXY", url));
  }

  private FeishuClient refusing() {
    return self(RawServer.refusingUrl()).token(TokenKind.TENANT, "SECRET-tenant").build();
  }

  private FeishuClientBuilder self(LoopbackServer server) {
    return self(server.url());
  }

  private FeishuClientBuilder self(String url) {
    return FeishuClient.builder()
        .baseUrl(url)
        .app("cli_1", "SECRET-app")
        .header("X-Always", "SECRET-header")
        .helpdesk("SECRET", "SECRET-helpdesk")
        .time(new FakeTime())
        .listener(
            operation ->
                new CallListener.Observation() {
                  @Override
                  public void invalidValue(InvalidValue value) {
                    seen.add(value + " " + value.value());
                  }
                });
  }

  private static CallOptions options() {
    return CallOptions.builder()
        .userToken("SECRET-user")
        .header("X-Mine", "SECRET-header")
        .query("q", "SECRET-query")
        .body("b", "SECRET-body")
        .idempotencyKey("SECRET-body")
        .build();
  }

  private static Call<Json> call() {
    return CALL.call().query("x", "SECRET-query").body(Map.of("text", "SECRET-body"));
  }

  private static UserGrant ended() {
    return new UserGrant(
        new AccessToken("SECRET-user", Instant.EPOCH),
        new AccessToken("SECRET-refresh", Instant.MAX));
  }

  private Response respond(ReceivedRequest request) {
    if (request.path().contains("tenant_access_token/internal")) {
      return Fixtures.tenantToken("SECRET-tenant", 7200);
    }
    if (request.path().equals("/open-apis/typed")) {
      String token = request.header("Authorization");
      return Response.json(
          "{\"code\":0,\"data\":{\"size\":\"%s\",\"old_token\":\"SECRET-response\",\"list\":[\"%s\"]}}"
              .formatted(token, token));
    }
    if (!request.path().equals("/open-apis/test")) {
      // An error that quotes the request, as some gateways do.
      return Fixtures.error(400, 10014, "no: " + request.body().replace("\"", "'"));
    }
    String echo = request.header("Authorization");
    return switch (step.get()) {
      case 0 -> Fixtures.REPLIED;
      case 1 -> Fixtures.error(400, 99991663, "Invalid access token " + echo);
      case 2 -> Fixtures.error(429, 99991400, "limited " + echo);
      case 3 -> Fixtures.error(200, 230001, "wrong " + echo);
      case 4 -> new Response(502, Map.of("Content-Type", "text/html"), "<html>" + echo);
      case 5 -> Response.json("{\"code\":0,\"data\":{\"a\":\"SECRET-response");
      case 6 -> Response.json("");
      case 7 ->
          Response.json(
              400,
              "{\"code\":99992402,\"msg\":\"check\",\"error\":{\"troubleshooter\":\""
                  + echo
                  + "\",\"field_violations\":[{\"field\":\"a\",\"value\":\""
                  + echo
                  + "\",\"description\":\""
                  + echo
                  + "\"}]}}");
      default -> Response.json(500, "{\"code\":2200,\"msg\":\"internal\"}");
    };
  }

  private void run(Runnable path) {
    Throwable thrown = catchThrowable(path::run);
    if (thrown != null) {
      StringWriter text = new StringWriter();
      thrown.printStackTrace(new PrintWriter(text, true));
      seen.add(text);
      seen.add(thrown);
    }
  }

  private void note(Object... objects) {
    for (Object each : new ArrayList<>(List.of(objects))) {
      seen.add(each.toString());
    }
  }

  private final class Collecting extends Handler {
    @Override
    public void publish(LogRecord message) {
      if (message.getLoggerName().startsWith("com.sun.net.httpserver")) {
        // The server side of this test, which receives the secrets.
        return;
      }
      if (message.getLoggerName().startsWith("jdk.internal.httpclient")) {
        // The JDK logs whole URLs at debug level; URLs never contain an access token.
        seen.add(String.valueOf(message.getMessage()).replace("SECRET-query", "the query"));
        return;
      }
      seen.add(message.getLoggerName() + ' ' + message.getMessage());
      if (message.getParameters() != null) {
        seen.add(Arrays.toString(message.getParameters()));
      }
      if (message.getThrown() != null) {
        StringWriter text = new StringWriter();
        message.getThrown().printStackTrace(new PrintWriter(text, true));
        seen.add(text);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
