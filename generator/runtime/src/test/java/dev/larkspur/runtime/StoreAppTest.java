package dev.larkspur.runtime;

import static dev.larkspur.runtime.Fixtures.REPLIED;
import static dev.larkspur.runtime.Fixtures.REPLY;
import static dev.larkspur.runtime.Fixtures.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.runtime.LoopbackServer.ReceivedRequest;
import dev.larkspur.runtime.LoopbackServer.Response;
import dev.larkspur.runtime.token.TokenStore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StoreAppTest {
  private static final String APP = "/open-apis/auth/v3/app_access_token";
  private static final String TENANT = "/open-apis/auth/v3/tenant_access_token";
  private static final String RESEND = "/open-apis/auth/v3/app_ticket/resend";

  private final AtomicInteger validApp = new AtomicInteger(1);

  @Test
  void without_a_ticket_one_is_requested_and_the_call_fails() {
    try (LoopbackServer server = new LoopbackServer(this::respond);
        FeishuClient client = client(server).build()) {
      assertThatThrownBy(() -> client.send(REPLY, CallOptions.tenant("k1")))
          .isInstanceOf(TokenUnavailableException.class)
          .hasMessageContaining("The app ticket is missing");
      assertThat(server.requests(RESEND)).hasSize(1);

      client.appTicket("ticket-1");
      client.send(REPLY, CallOptions.tenant("k1"));
      assertThat(last(server).header("Authorization")).isEqualTo("Bearer t-k1");
    }
  }

  @Test
  void the_ticket_gives_the_app_token_which_gives_the_tenant_tokens() {
    try (LoopbackServer server = new LoopbackServer(this::respond);
        FeishuClient client = client(server).tenant("k0").build()) {
      client.appTicket("ticket-1");
      client.send(REPLY);
      client.send(REPLY, CallOptions.tenant("k1"));
      client.send(REPLY, CallOptions.tenant("k1"));

      assertThat(server.requests(APP)).hasSize(1);
      assertThat(server.requests(APP).get(0).body())
          .contains("\"app_ticket\":\"ticket-1\"", "\"app_id\":\"cli_1\"");
      assertThat(server.requests(TENANT))
          .extracting(ReceivedRequest::body)
          .allSatisfy(body -> assertThat(body).contains("\"app_access_token\":\"a-1\""))
          .hasSize(2);
    }
  }

  @Test
  void a_rejected_app_token_is_replaced() {
    try (LoopbackServer server = new LoopbackServer(this::respond);
        FeishuClient client = client(server).build()) {
      client.appTicket("ticket-1");
      client.send(REPLY, CallOptions.tenant("k1"));
      validApp.set(2);
      client.send(REPLY, CallOptions.tenant("k2"));

      assertThat(server.requests(APP)).hasSize(2);
      assertThat(last(server).header("Authorization")).isEqualTo("Bearer t-k2");
    }
  }

  @Test
  void a_rejected_ticket_is_dropped_and_another_is_requested() {
    try (LoopbackServer server = new LoopbackServer(this::respond);
        FeishuClient client = client(server).build()) {
      client.appTicket("stale");

      assertThatThrownBy(() -> client.send(REPLY, CallOptions.tenant("k1")))
          .isInstanceOf(TokenUnavailableException.class);
      assertThat(server.requests(RESEND)).hasSize(1);
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
      assertThat(server.requests(APP).get(0).body()).contains("\"app_ticket\":\"ticket-1\"");
    }
  }

  @Test
  void a_call_requires_a_tenant() {
    try (LoopbackServer server = new LoopbackServer(this::respond);
        FeishuClient client = client(server).build()) {
      assertThatThrownBy(() -> client.send(REPLY))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("The tenant is missing");
      assertThat(server.requests()).isEmpty();
    }
  }

  private static FeishuClientBuilder client(LoopbackServer server) {
    return FeishuClient.builder().baseUrl(server.url()).storeApp("cli_1", "the-secret");
  }

  private Response respond(ReceivedRequest request) {
    return switch (request.path()) {
      case APP ->
          request.body().contains("stale")
              ? error(200, 10012, "app_ticket invalid")
              : Response.json(
                  "{\"code\":0,\"app_access_token\":\"a-" + validApp + "\",\"expire\":7200}");
      case TENANT ->
          request.body().contains("\"a-" + validApp + '"')
              ? Response.json(
                  "{\"code\":0,\"expire\":7200,\"tenant_access_token\":\"t-"
                      + (request.body().contains("k1") ? "k1" : "k2")
                      + "\"}")
              : error(400, 99991664, "invalid app token");
      case RESEND -> Response.json("{\"code\":0,\"msg\":\"ok\"}");
      default -> REPLIED;
    };
  }

  private static ReceivedRequest last(LoopbackServer server) {
    return server.requests().get(server.requests().size() - 1);
  }
}
