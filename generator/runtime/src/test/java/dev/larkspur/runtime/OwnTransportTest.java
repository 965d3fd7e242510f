package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.larkspur.runtime.http.NotConnectedException;
import dev.larkspur.runtime.http.Transport;
import dev.larkspur.runtime.http.WireAnswer;
import dev.larkspur.runtime.retry.RetryPolicy;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OwnTransportTest {
  @Test
  void a_transport_of_ones_own_takes_the_place_of_the_network() {
    Transport refusing =
        request -> CompletableFuture.failedFuture(new NotConnectedException("no wire", null));
    Transport answering =
        request ->
            CompletableFuture.completedFuture(
                WireAnswer.of(
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
  void connecting_has_a_time_out_of_its_own() {
    // An address that answers to nobody: reserved for documentation.
    try (FeishuClient client =
        FeishuClient.builder()
            .baseUrl("http://192.0.2.1")
            .connectTimeout(Duration.ofMillis(200))
            .retry(RetryPolicy.NEVER)
            .token(TokenKind.TENANT, "t-1")
            .build()) {
      long start = System.nanoTime();
      TransportException e =
          catchThrowableOfType(TransportException.class, () -> client.send(Fixtures.REPLY));

      assertThat(e.kind()).isEqualTo(TransportException.Kind.NOT_CONNECTED);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
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
