package dev.larkspur.runtime;

import static dev.larkspur.runtime.Fixtures.REPLIED;
import static dev.larkspur.runtime.Fixtures.REPLY;
import static dev.larkspur.runtime.Fixtures.REPLY_PATH;
import static dev.larkspur.runtime.Fixtures.TENANT_PATH;
import static dev.larkspur.runtime.Fixtures.error;
import static dev.larkspur.runtime.Fixtures.tenantToken;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.runtime.LoopbackServer.ReceivedRequest;
import dev.larkspur.runtime.LoopbackServer.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Idempotency keys: added automatically, and the same in every attempt of a call. */
class IdempotencyTest {
  private static final Response SERVER_ERROR = error(502, 2200, "internal error");
  private static final Response TOKEN_REJECTED = error(401, 99991663, "Invalid access token.");

  private static final Operation<Json> KEY_IN_QUERY =
      Operation.post("test.query", "/open-apis/test")
          .idempotencyKeyInQuery("client_token")
          .returns(Json.class);

  private static final Operation<Json> KEY_IN_BODY =
      Operation.post("test.parts", "/open-apis/test")
          .idempotencyKeyInBody("uuid")
          .returns(Json.class);

  /** The two modes of making a call. */
  enum Mode {
    WAITING {
      @Override
      void send(Caller caller, Request<?> request) {
        caller.send(request);
      }
    },
    WITHOUT_A_THREAD {
      @Override
      void send(Caller caller, Request<?> request) {
        caller.sendAsync(request).join();
      }
    };

    abstract void send(Caller caller, Request<?> request);
  }

  @ParameterizedTest
  @EnumSource
  void all_attempts_of_a_call_have_the_same_key_and_each_call_its_own(Mode mode) {
    try (LoopbackServer server = responding(SERVER_ERROR, SERVER_ERROR, REPLIED);
        FeishuClient client = client(server).token(TokenKind.TENANT, "t-1").build()) {
      mode.send(client, REPLY);
      mode.send(client, REPLY);

      List<String> bodies = server.requests().stream().map(ReceivedRequest::body).toList();
      assertThat(bodies).hasSize(4);
      assertThat(bodies.get(0)).containsPattern("\"uuid\":\"[0-9a-f-]{36}\"");
      assertThat(bodies.subList(0, 3)).containsOnly(bodies.get(0));
      assertThat(bodies.get(3)).isNotEqualTo(bodies.get(0));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_new_token_does_not_change_the_key(Mode mode) {
    AtomicInteger replies = new AtomicInteger();
    Response[] responses = {SERVER_ERROR, TOKEN_REJECTED, REPLIED};
    try (LoopbackServer server =
            new LoopbackServer(
                request ->
                    request.path().equals(TENANT_PATH)
                        ? tenantToken("t-" + replies.get(), 7200)
                        : responses[replies.getAndIncrement()]);
        FeishuClient client = client(server).app("cli_1", "secret").build()) {
      mode.send(client, REPLY);

      List<ReceivedRequest> sent = server.requests(REPLY_PATH);
      assertThat(sent)
          .hasSize(3)
          .extracting(ReceivedRequest::body)
          .containsOnly(sent.get(0).body());
      assertThat(sent)
          .extracting(request -> request.header("Authorization"))
          .containsExactly("Bearer t-0", "Bearer t-0", "Bearer t-2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_key_in_the_query_is_the_same_in_all_attempts(Mode mode) {
    try (LoopbackServer server = responding(SERVER_ERROR, REPLIED);
        FeishuClient client = client(server).build()) {
      mode.send(client, KEY_IN_QUERY.call().body(Map.of("a", 1)));

      List<ReceivedRequest> sent = server.requests();
      assertThat(sent)
          .hasSize(2)
          .extracting(ReceivedRequest::target)
          .containsOnly(sent.get(0).target());
      assertThat(sent.get(0).target()).matches("/open-apis/test\\?client_token=[0-9a-f-]{36}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_key_in_a_multipart_body_is_the_same_in_all_attempts(Mode mode) {
    try (LoopbackServer server = responding(SERVER_ERROR, REPLIED);
        FeishuClient client = client(server).build()) {
      mode.send(client, KEY_IN_BODY.call().part("file", Upload.of(new byte[] {1}, "a.bin")));

      List<ReceivedRequest> sent = server.requests();
      assertThat(sent)
          .hasSize(2)
          .extracting(ReceivedRequest::body)
          .containsOnly(sent.get(0).body());
      assertThat(sent.get(0).body()).contains("name=\"uuid\"");
    }
  }

  private static FeishuClientBuilder client(LoopbackServer server) {
    return FeishuClient.builder().baseUrl(server.url()).time(new FakeTime());
  }

  /** Returns a server that sends these responses in order and repeats the last one. */
  private static LoopbackServer responding(Response... responses) {
    AtomicInteger next = new AtomicInteger();
    return new LoopbackServer(
        request -> responses[Math.min(next.getAndIncrement(), responses.length - 1)]);
  }
}
