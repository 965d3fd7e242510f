package dev.larkspur.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DurationsTest {
  private static final Duration ENDLESS = Duration.ofSeconds(Long.MAX_VALUE);

  @Test
  void a_duration_is_at_most_a_hundred_years() {
    assertThat(Durations.positive("timeout", ENDLESS)).isEqualTo(Durations.LONGEST);
    assertThat(Durations.notNegative("delay", ENDLESS)).isEqualTo(Durations.LONGEST);
    assertThat(Durations.nanos(ENDLESS)).isEqualTo(Durations.LONGEST.toNanos()).isPositive();
    assertThat(Durations.nanos(Duration.ofSeconds(Long.MIN_VALUE))).isZero();
    assertThat(Durations.positive("timeout", Duration.ofNanos(1))).isEqualTo(Duration.ofNanos(1));
  }

  @Test
  void invalid_durations_are_rejected() {
    assertThatThrownBy(() -> Durations.positive("timeout", Duration.ofSeconds(Long.MIN_VALUE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("timeout must be positive, not PT-");
    assertThatThrownBy(() -> Durations.notNegative("delay", Duration.ofMillis(-1)))
        .hasMessage("delay must not be negative, but is PT-0.001S");
  }
}
