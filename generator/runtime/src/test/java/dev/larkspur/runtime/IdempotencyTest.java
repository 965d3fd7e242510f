package dev.larkspur.runtime;

import static dev.larkspur.runtime.Fixtures.REPLIED;
import static dev.larkspur.runtime.Fixtures.REPLY;
import static dev.larkspur.runtime.Fixtures.REPLY_PATH;
import static dev.larkspur.runtime.Fixtures.TENANT_PATH;
import static dev.larkspur.runtime.Fixtures.error;
import static dev.larkspur.runtime.Fixtures.tenantToken;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.runtime.LoopbackServer.Answer;
import dev.larkspur.runtime.LoopbackServer.Asked;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The key that makes a repetition harmless: filled in, and the same on every attempt of a call. */
class IdempotencyTest {
  private static final Answer STUMBLE = error(502, 2200, "internal error");
  private static final Answer REFUSED = error(401, 99991663, "Invalid access token.");

  private static final Operation<JsonNode> KEY_IN_QUERY =
      Operation.post("test.query", "/open-apis/test")
          .idempotencyKeyInQuery("client_token")
          .returns(JsonNode.class);

  private static final Operation<JsonNode> KEY_IN_BODY =
      Operation.post("test.parts", "/open-apis/test")
          .idempotencyKeyInBody("uuid")
          .returns(JsonNode.class);

  /** The two ways of making a call. */
  enum Way {
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
  void a_call_repeats_its_key_and_another_call_has_another(Way way) {
    try (LoopbackServer server = answering(STUMBLE, STUMBLE, REPLIED);
        FeishuClient client = client(server).token(TokenKind.TENANT, "t-1").build()) {
      way.send(client, REPLY);
      way.send(client, REPLY);

      List<String> bodies = server.asked().stream().map(Asked::body).toList();
      assertThat(bodies).hasSize(4);
      assertThat(bodies.get(0)).containsPattern("\"uuid\":\"[0-9a-f-]{36}\"");
      assertThat(bodies.subList(0, 3)).containsOnly(bodies.get(0));
      assertThat(bodies.get(3)).isNotEqualTo(bodies.get(0));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_new_token_changes_no_key(Way way) {
    AtomicInteger replies = new AtomicInteger();
    Answer[] responses = {STUMBLE, REFUSED, REPLIED};
    try (LoopbackServer server =
            new LoopbackServer(
                asked ->
                    asked.path().equals(TENANT_PATH)
                        ? tenantToken("t-" + replies.get(), 7200)
                        : responses[replies.getAndIncrement()]);
        FeishuClient client = client(server).app("cli_1", "secret").build()) {
      way.send(client, REPLY);

      List<Asked> sent = server.asked(REPLY_PATH);
      assertThat(sent).hasSize(3).extracting(Asked::body).containsOnly(sent.get(0).body());
      assertThat(sent)
          .extracting(asked -> asked.header("Authorization"))
          .containsExactly("Bearer t-0", "Bearer t-0", "Bearer t-2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_key_in_the_query_is_repeated_too(Way way) {
    try (LoopbackServer server = answering(STUMBLE, REPLIED);
        FeishuClient client = client(server).build()) {
      way.send(client, KEY_IN_QUERY.call().body(Map.of("a", 1)));

      List<Asked> sent = server.asked();
      assertThat(sent).hasSize(2).extracting(Asked::target).containsOnly(sent.get(0).target());
      assertThat(sent.get(0).target()).matches("/open-apis/test\\?client_token=[0-9a-f-]{36}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_key_among_the_parts_of_a_body_is_repeated_too(Way way) {
    try (LoopbackServer server = answering(STUMBLE, REPLIED);
        FeishuClient client = client(server).build()) {
      way.send(client, KEY_IN_BODY.call().part("file", Upload.of(new byte[] {1}, "a.bin")));

      List<Asked> sent = server.asked();
      assertThat(sent).hasSize(2).extracting(Asked::body).containsOnly(sent.get(0).body());
      assertThat(sent.get(0).body()).contains("name=\"uuid\"");
    }
  }

  private static FeishuClientBuilder client(LoopbackServer server) {
    return FeishuClient.builder().baseUrl(server.url()).time(new FakeTime());
  }

  /** Answers in this order, and with the last one from then on. */
  private static LoopbackServer answering(Answer... responses) {
    AtomicInteger next = new AtomicInteger();
    return new LoopbackServer(
        asked -> responses[Math.min(next.getAndIncrement(), responses.length - 1)]);
  }
}
