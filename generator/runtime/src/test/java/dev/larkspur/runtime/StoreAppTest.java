package dev.larkspur.runtime;

import static dev.larkspur.runtime.Fixtures.REPLIED;
import static dev.larkspur.runtime.Fixtures.REPLY;
import static dev.larkspur.runtime.Fixtures.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.runtime.LoopbackServer.Answer;
import dev.larkspur.runtime.LoopbackServer.Asked;
import dev.larkspur.runtime.token.TokenStore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StoreAppTest {
  private static final String APP = "/open-apis/auth/v3/app_access_token";
  private static final String TENANT = "/open-apis/auth/v3/tenant_access_token";
  private static final String RESEND = "/open-apis/auth/v3/app_ticket/resend";

  private final AtomicInteger validApp = new AtomicInteger(1);

  @Test
  void without_a_ticket_one_is_asked_for_and_the_call_says_so() {
    try (LoopbackServer server = new LoopbackServer(this::respond);
        FeishuClient client = client(server).build()) {
      assertThatThrownBy(() -> client.send(REPLY, CallOptions.tenant("k1")))
          .isInstanceOf(TokenUnavailableException.class)
          .hasMessageContaining("no app ticket yet");
      assertThat(server.asked(RESEND)).hasSize(1);

      client.appTicket("ticket-1");
      client.send(REPLY, CallOptions.tenant("k1"));
      assertThat(last(server).header("Authorization")).isEqualTo("Bearer t-k1");
    }
  }

  @Test
  void the_ticket_buys_the_apps_token_and_that_one_each_tenants() {
    try (LoopbackServer server = new LoopbackServer(this::respond);
        FeishuClient client = client(server).tenant("k0").build()) {
      client.appTicket("ticket-1");
      client.send(REPLY);
      client.send(REPLY, CallOptions.tenant("k1"));
      client.send(REPLY, CallOptions.tenant("k1"));

      assertThat(server.asked(APP)).hasSize(1);
      assertThat(server.asked(APP).get(0).body())
          .contains("\"app_ticket\":\"ticket-1\"", "\"app_id\":\"cli_1\"");
      assertThat(server.asked(TENANT))
          .extracting(Asked::body)
          .allSatisfy(body -> assertThat(body).contains("\"app_access_token\":\"a-1\""))
          .hasSize(2);
    }
  }

  @Test
  void an_app_token_that_is_refused_is_replaced() {
    try (LoopbackServer server = new LoopbackServer(this::respond);
        FeishuClient client = client(server).build()) {
      client.appTicket("ticket-1");
      client.send(REPLY, CallOptions.tenant("k1"));
      validApp.set(2);
      client.send(REPLY, CallOptions.tenant("k2"));

      assertThat(server.asked(APP)).hasSize(2);
      assertThat(last(server).header("Authorization")).isEqualTo("Bearer t-k2");
    }
  }

  @Test
  void a_ticket_that_is_refused_is_dropped_and_another_asked_for() {
    try (LoopbackServer server = new LoopbackServer(this::respond);
        FeishuClient client = client(server).build()) {
      client.appTicket("stale");

      assertThatThrownBy(() -> client.send(REPLY, CallOptions.tenant("k1")))
          .isInstanceOf(TokenUnavailableException.class);
      assertThat(server.asked(RESEND)).hasSize(1);
    }
  }

  @Test
  void a_shared_store_shares_the_ticket() {
    TokenStore store = TokenStore.inMemory();
    try (LoopbackServer server = new LoopbackServer(this::respond);
        FeishuClient receiving = client(server).tokenStore(store).build();
        FeishuClient calling = client(server).tokenStore(store).build()) {
      receiving.appTicket("ticket-1");

      calling.send(REPLY, CallOptions.tenant("k1"));
      assertThat(server.asked(APP).get(0).body()).contains("\"app_ticket\":\"ticket-1\"");
    }
  }

  @Test
  void a_call_must_name_its_tenant() {
    try (LoopbackServer server = new LoopbackServer(this::respond);
        FeishuClient client = client(server).build()) {
      assertThatThrownBy(() -> client.send(REPLY))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("a store app acts in a tenant");
      assertThat(server.asked()).isEmpty();
    }
  }

  private static FeishuClientBuilder client(LoopbackServer server) {
    return FeishuClient.builder().baseUrl(server.url()).storeApp("cli_1", "the-secret");
  }

  private Answer respond(Asked asked) {
    return switch (asked.path()) {
      case APP ->
          asked.body().contains("stale")
              ? error(200, 10012, "app_ticket invalid")
              : Answer.json(
                  "{\"code\":0,\"app_access_token\":\"a-" + validApp + "\",\"expire\":7200}");
      case TENANT ->
          asked.body().contains("\"a-" + validApp + '"')
              ? Answer.json(
                  "{\"code\":0,\"expire\":7200,\"tenant_access_token\":\"t-"
                      + (asked.body().contains("k1") ? "k1" : "k2")
                      + "\"}")
              : error(400, 99991664, "invalid app token");
      case RESEND -> Answer.json("{\"code\":0,\"msg\":\"ok\"}");
      default -> REPLIED;
    };
  }

  private static Asked last(LoopbackServer server) {
    return server.asked().get(server.asked().size() - 1);
  }
}
