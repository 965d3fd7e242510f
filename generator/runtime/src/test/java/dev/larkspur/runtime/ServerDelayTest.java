package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.runtime.http.WireResponse;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServerDelayTest {
  private final FakeTime time = new FakeTime();

  private @Nullable Duration delay(String... headers) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], List.of(headers[i + 1]));
    }
    return ServerDelay.in(
        WireResponse.of(429, HttpHeaders.of(all, (name, value) -> true), new byte[0]), time);
  }

  @Test
  void the_reset_of_the_rate_limit_comes_before_retry_after() {
    assertThat(delay("x-ogw-ratelimit-reset", "7", "Retry-After", "9"))
        .isEqualTo(Duration.ofSeconds(7));
    assertThat(delay("x-ogw-ratelimit-reset", "soon", "Retry-After", " 9 "))
        .isEqualTo(Duration.ofSeconds(9));
    assertThat(delay("x-ogw-ratelimit-reset", "0")).isZero();
  }

  @Test
  void a_delay_of_years_is_not_ignored() {
    assertThat(delay("Retry-After", "99999999999999999999")).isGreaterThan(Duration.ofDays(365));
    assertThat(delay("Retry-After", "2147483648")).isEqualTo(Duration.ofSeconds(2_147_483_648L));
    assertThat(delay("x-ogw-ratelimit-reset", "9999999999")).isGreaterThan(Duration.ofDays(365));
    assertThat(delay("Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT"))
        .isGreaterThan(Duration.ofDays(365));
  }

  @Test
  void a_value_that_is_not_a_delay_is_ignored() {
    assertThat(delay()).isNull();
    assertThat(delay("Retry-After", "-1")).isNull();
    assertThat(delay("Retry-After", "later")).isNull();
    assertThat(delay("Retry-After", "Thu, 01 Jan 1970 00:00:00 GMT")).isNull();
    assertThat(delay("x-ogw-ratelimit-reset", "soon")).isNull();
  }
}
