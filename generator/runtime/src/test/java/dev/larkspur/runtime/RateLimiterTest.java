package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
  @Test
  void documented_limits_are_kept_in_every_time_window() {
    FakeTime time = new FakeTime();
    DocumentedRates rates = new DocumentedRates(time);
    Operation<?> operation =
        Operation.get("test.rates", "/a").rateLimit(5, 1).rateLimit(8, 60).returns(Object.class);

    Duration sum = Duration.ZERO;
    for (int i = 0; i < 5; i++) {
      sum = sum.plus(rates.reserve(operation, ""));
    }
    assertThat(sum).isZero();
    assertThat(rates.reserve(operation, "")).isEqualTo(Duration.ofSeconds(1));
    assertThat(rates.reserve(operation, "other")).isZero();
    time.pass(Duration.ofSeconds(1));
    assertThat(rates.reserve(operation, "")).isZero();
    assertThat(rates.reserve(operation, "")).isZero();
    assertThat(rates.reserve(operation, "")).isEqualTo(Duration.ofSeconds(59));
    assertThat(rates.reserve(Fixtures.PLAIN_GET, "")).isZero();
  }

  @Test
  void the_limiter_delays_calls_instead_of_failing_them() {
    FakeTime time = new FakeTime();
    Operation<?> operation =
        Operation.get("test.rates", "/open-apis/test").rateLimit(2, 1).returns(Object.class);
    try (LoopbackServer server = new LoopbackServer(request -> Fixtures.REPLIED);
        FeishuClient client =
            FeishuClient.builder().baseUrl(server.url()).time(time).keepDocumentedRates().build()) {
      for (int i = 0; i < 4; i++) {
        client.send(operation.call());
      }
      client.sendAsync(operation.call()).join();

      assertThat(time.waits()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }
  }
}
