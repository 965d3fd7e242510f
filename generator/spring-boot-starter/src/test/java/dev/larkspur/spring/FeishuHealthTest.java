package dev.larkspur.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.TokenKind;
import dev.larkspur.runtime.event.ConnectionException;
import dev.larkspur.runtime.event.LongConnection;
import dev.larkspur.testkit.FakeFeishu;
import dev.larkspur.testkit.FakeLongConnection;
import org.junit.jupiter.api.Test;

class FeishuHealthTest {

  @Test
  void a_valid_token_is_up_and_is_fetched_once() throws Exception {
    try (FakeFeishu fake = FakeFeishu.start();
        FeishuClient client = fake.clientBuilder().build()) {
      FeishuHealth health = new FeishuHealth(client, false, null);

      assertThat(health.check().state()).isEqualTo(FeishuHealth.State.UP);
      assertThat(health.check().details()).containsEntry("token", "valid");
      assertThat(fake.tokens().fetches()).isEqualTo(1);
    }
  }

  @Test
  void a_wrong_secret_is_down_and_is_not_shown() throws Exception {
    try (FakeFeishu fake = FakeFeishu.start();
        FeishuClient client = fake.clientBuilder().app(fake.appId(), "wrong-secret").build()) {
      FeishuHealth.Result result = new FeishuHealth(client, false, null).check();

      assertThat(result.state()).isEqualTo(FeishuHealth.State.DOWN);
      assertThat(result.details()).containsKeys("token", "code");
      assertThat(result.toString()).doesNotContain("wrong-secret");
    }
  }

  @Test
  void a_store_app_without_a_ticket_is_unknown_and_requests_no_ticket() throws Exception {
    try (FakeFeishu fake = FakeFeishu.start();
        FeishuClient client = fake.storeClientBuilder().build()) {
      FeishuHealth health = new FeishuHealth(client, true, null);

      assertThat(health.check().state()).isEqualTo(FeishuHealth.State.UNKNOWN);
      assertThat(fake.tokens().fetches()).isZero();

      client.appTicket(fake.tokens().ticket());
      client.tokens(TokenKind.APP).fetch().join();
      assertThat(health.check().state()).isEqualTo(FeishuHealth.State.UP);
    }
  }

  @Test
  void a_refused_long_connection_is_down() throws Exception {
    try (FakeFeishu fake = FakeFeishu.start();
        FeishuClient client = fake.clientBuilder().build();
        FakeLongConnection platform = FakeLongConnection.start()) {
      platform.refuse(403, "no app");
      LongConnection connection =
          LongConnection.builder()
              .app("cli_1", "connection-secret")
              .baseUrl(platform.url())
              .start();
      LongConnectionLifecycle lifecycle = new LongConnectionLifecycle(() -> connection);
      FeishuHealth health = new FeishuHealth(client, false, lifecycle);

      assertThat(health.check().details()).containsEntry("longConnection", "not open");
      lifecycle.start();
      assertThatThrownBy(connection::await).isInstanceOf(ConnectionException.class);

      FeishuHealth.Result result = health.check();
      assertThat(result.state()).isEqualTo(FeishuHealth.State.DOWN);
      assertThat(result.details()).containsEntry("token", "valid").containsEntry("code", 403L);
      assertThat(result.toString()).doesNotContain("connection-secret");
    }
  }
}
