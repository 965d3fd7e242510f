package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.runtime.LoopbackServer.ReceivedRequest;
import dev.larkspur.runtime.LoopbackServer.Response;
import dev.larkspur.runtime.retry.RetryPolicy;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * Random plans of faults at the socket against all kinds of calls. The system property {@code
 * larkspur.faults.plans} sets the number of plans, {@code larkspur.faults.seed} the first seed; a
 * failure names the seed of its plan.
 */
@Timeout(3_600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallsUnderFaultsTest {
  private static final int PLANS = Integer.getInteger("larkspur.faults.plans", 100);
  private static final long SEED = Long.getLong("larkspur.faults.seed", 1);
  private static final int CALLS = 10;
  private static final String CONTENT = "0123456789".repeat(500);
  private static final String PATH = "/open-apis/test";

  private static final Operation<JsonNode> GET =
      Operation.get("test.get", PATH).tokens(TokenKind.TENANT).returns(JsonNode.class);
  private static final Operation<JsonNode> POST =
      Operation.post("test.post", PATH).tokens(TokenKind.TENANT).returns(JsonNode.class);
  private static final Operation<JsonNode> KEYED =
      Operation.post("test.keyed", PATH)
          .tokens(TokenKind.TENANT)
          .idempotencyKeyInQuery("client_token")
          .returns(JsonNode.class);

  /** The number of responses after which any request may be sent again. */
  private final AtomicInteger refusals = new AtomicInteger();

  private final AtomicInteger tokens = new AtomicInteger();
  private final LoopbackServer foreign =
      new LoopbackServer(request -> Response.json("{\"code\":0,\"data\":{}}"));
  private final LoopbackServer server = new LoopbackServer(this::respond);
  private volatile Random platform = new Random(0);

  /** The kinds of calls. */
  private enum Form {
    READ,
    WRITE,
    WRITE_WITH_KEY,
    UPLOAD,
    DOWNLOAD,
    CANCELLED
  }

  @BeforeAll
  void start() {
    assertThat(PLANS).isPositive();
  }

  @AfterAll
  void stop() {
    server.close();
    foreign.close();
  }

  @Test
  void random_faults_break_no_guarantee() throws Exception {
    for (long seed = SEED; seed < SEED + PLANS; seed++) {
      try {
        perform(seed);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            "Repeat with -Dlarkspur.faults.plans=1 -Dlarkspur.faults.seed=" + seed, e);
      }
    }
    assertThat(foreign.requests()).as("requests to a foreign host").isEmpty();
  }

  private void perform(long seed) throws Exception {
    Random random = new Random(seed);
    platform = new Random(seed + 1);
    try (FaultProxy proxy = new FaultProxy(URI.create(server.url()).getPort(), seed)) {
      try (FeishuClient client =
          FeishuClient.builder()
              .baseUrl(proxy.url())
              .app("cli_1", "the-secret")
              .retry(
                  RetryPolicy.builder()
                      .delays(Duration.ofMillis(1), Duration.ofMillis(5))
                      .rateLimitDelay(Duration.ofMillis(1))
                      .build())
              .build()) {
        for (int i = 0; i < CALLS; i++) {
          Form form = Form.values()[random.nextInt(Form.values().length)];
          call(client, proxy, form, Long.toHexString(random.nextLong()), random.nextBoolean());
        }
      }
      // The JDK keeps the connection of the first blocking call with an invalid response.
      Pause.until(() -> proxy.open() <= 1);
    }
  }

  private void call(
      FeishuClient client, FaultProxy proxy, Form form, String marker, boolean blocking)
      throws Exception {
    Call<JsonNode> call =
        switch (form) {
          case READ, CANCELLED, DOWNLOAD -> GET.call();
          case WRITE -> POST.call().body(Map.of("a", 1));
          case WRITE_WITH_KEY -> KEYED.call().body(Map.of("a", 1));
          case UPLOAD ->
              POST.call().part("file", Upload.of(CONTENT.getBytes(StandardCharsets.UTF_8), "file"));
        };
    call.query("m", marker).query("form", form);
    int refusedBefore = refusals.get();
    boolean succeeded = false;
    try {
      switch (form) {
        case CANCELLED -> {
          client.sendAsync(call).cancel(true);
          return;
        }
        case DOWNLOAD -> {
          try (Download file =
              blocking ? client.download(call) : await(client.downloadAsync(call))) {
            byte[] bytes = file.stream().readAllBytes();
            if (!proxy.faulty()) {
              assertThat(bytes).asString().isEqualTo(CONTENT);
            }
          }
        }
        default -> {
          JsonNode response = blocking ? client.send(call) : await(client.sendAsync(call));
          if (!proxy.faulty()) {
            assertThat(response.path("marker").asText()).isEqualTo(marker);
          }
        }
      }
      succeeded = true;
    } catch (FeishuException | IOException e) {
      assertThat(e.getMessage()).doesNotContain("the-secret");
    }
    if (proxy.received("\"marker\":\"" + marker + "\"}}")) {
      assertThat(succeeded).as("%s %s: its whole response was received", form, marker).isTrue();
    }
    if (form == Form.WRITE || form == Form.UPLOAD) {
      assertThat(proxy.sent("m=" + marker))
          .as("%s %s is sent again only after a refusal", form, marker)
          .isLessThanOrEqualTo(1 + refusals.get() - refusedBefore);
    }
  }

  /** Waits for a call, which must end. */
  private static <T> T await(CompletableFuture<T> future) throws Exception {
    try {
      return future.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof FeishuException failure) {
        throw failure;
      }
      throw e;
    }
  }

  private Response respond(ReceivedRequest request) {
    if (request.path().equals(Fixtures.TENANT_PATH)) {
      return Fixtures.tenantToken("t-" + tokens.incrementAndGet(), 7200);
    }
    String query =
        "&"
            + URI.create("http://a" + request.target().replaceAll("[^\\w/?&=.-]", "")).getQuery()
            + "&";
    int at = query.indexOf("&m=");
    String marker = at < 0 ? "" : query.substring(at + 3, query.indexOf('&', at + 3));
    switch (platform.nextInt(12)) {
      case 0 -> {
        refusals.incrementAndGet();
        return Fixtures.error(429, 99991400, "too many requests");
      }
      case 1 -> {
        refusals.incrementAndGet();
        return Fixtures.error(400, 99991663, "invalid token");
      }
      case 2 -> {
        return Fixtures.error(503, 1, "unavailable");
      }
      case 3 -> {
        return new Response(302, Map.of("Location", foreign.url() + PATH), "");
      }
      default -> {
        return query.contains("form=DOWNLOAD")
            ? new Response(200, Map.of("Content-Disposition", "attachment"), CONTENT)
            : Response.json("{\"code\":0,\"data\":{\"items\":[],\"marker\":\"" + marker + "\"}}");
      }
    }
  }
}
