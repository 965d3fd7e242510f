package dev.larkspur.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConcurrencyLimiterTest {
  private final ConcurrencyLimiter limiter = new ConcurrencyLimiter(8);

  @Test
  void theLimitIsHalvedAfterEachRejectionButIsAtLeastOne() {
    limiter.onTooMany();
    assertThat(limiter.limit()).isEqualTo(4);
    limiter.onTooMany();
    limiter.onTooMany();
    limiter.onTooMany();
    assertThat(limiter.limit()).isEqualTo(1);
  }

  @Test
  void theLimitGrowsAfterFiftySuccessesUpToTheMaximum() {
    limiter.onTooMany();
    for (int i = 0; i < 50; i++) {
      limiter.onSuccess();
    }
    assertThat(limiter.limit()).isEqualTo(5);
    for (int i = 0; i < 5_000; i++) {
      limiter.onSuccess();
    }
    assertThat(limiter.limit()).isEqualTo(8);
  }
}
