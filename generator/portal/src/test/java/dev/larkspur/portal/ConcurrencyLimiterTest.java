package dev.larkspur.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConcurrencyLimiterTest {
  private final ConcurrencyLimiter gate = new ConcurrencyLimiter(8);

  @Test
  void half_as_many_after_each_refusal_but_never_none() {
    gate.tooMany();
    assertThat(gate.limit()).isEqualTo(4);
    gate.tooMany();
    gate.tooMany();
    gate.tooMany();
    assertThat(gate.limit()).isEqualTo(1);
  }

  @Test
  void one_more_after_fifty_good_answers_and_never_more_than_at_first() {
    gate.tooMany();
    for (int i = 0; i < 50; i++) {
      gate.good();
    }
    assertThat(gate.limit()).isEqualTo(5);
    for (int i = 0; i < 5_000; i++) {
      gate.good();
    }
    assertThat(gate.limit()).isEqualTo(8);
  }
}
