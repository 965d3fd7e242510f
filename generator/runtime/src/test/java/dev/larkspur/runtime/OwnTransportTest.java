package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.larkspur.runtime.http.NotConnectedException;
import dev.larkspur.runtime.http.Transport;
import dev.larkspur.runtime.http.WireResponse;
import dev.larkspur.runtime.retry.RetryPolicy;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OwnTransportTest {
  /**
   * Longer than the default connect timeout, so that the attempt fails for another reason if that
   * default applies.
   */
  private static final Duration SOONER_THAN_THE_USUAL_TIME_OUT = Duration.ofMillis(4_900);

  @Test
  void a_custom_transport_replaces_the_network() {
    Transport refusing =
        request -> CompletableFuture.failedFuture(new NotConnectedException("not connected", null));
    Transport answering =
        request ->
            CompletableFuture.completedFuture(
                WireResponse.of(
                    200,
                    HttpHeaders.of(Map.of(), (name, value) -> true),
                    "{\"code\":0,\"data\":{\"message_id\":\"om_7\"}}"
                        .getBytes(StandardCharsets.UTF_8)));
    try (FeishuClient none = client(refusing);
        FeishuClient some = client(answering)) {
      assertThat(some.send(Fixtures.REPLY).messageId()).isEqualTo("om_7");
      assertThat(
              catchThrowableOfType(TransportException.class, () -> none.send(Fixtures.REPLY))
                  .kind())
          .isEqualTo(TransportException.Kind.NOT_CONNECTED);
    }
  }

  @Test
  void connecting_has_its_own_timeout() throws IOException {
    try (FullPort port = new FullPort();
        FeishuClient client =
            FeishuClient.builder()
                .baseUrl(port.url())
                .connectTimeout(Duration.ofMillis(200))
                .attemptTimeout(SOONER_THAN_THE_USUAL_TIME_OUT)
                .retry(RetryPolicy.NEVER)
                .token(TokenKind.TENANT, "t-1")
                .build()) {
      TransportException e =
          catchThrowableOfType(TransportException.class, () -> client.send(Fixtures.REPLY));

      assertThat(e.kind()).isEqualTo(TransportException.Kind.NOT_CONNECTED);
    }
  }

  private static FeishuClient client(Transport transport) {
    return FeishuClient.builder()
        .transport(transport)
        .token(TokenKind.TENANT, "t-1")
        .time(new FakeTime())
        .build();
  }
}
