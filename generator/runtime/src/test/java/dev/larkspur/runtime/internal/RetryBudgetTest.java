package dev.larkspur.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {
  @Test
  void each_retry_costs_as_much_as_ten_successful_calls_earn() {
    RetryBudget budget = new RetryBudget(2);
    assertThat(budget.take()).isTrue();
    assertThat(budget.take()).isTrue();
    assertThat(budget.take()).isFalse();

    for (int i = 0; i < 9; i++) {
      budget.earn();
    }
    assertThat(budget.take()).isFalse();
    budget.earn();
    assertThat(budget.take()).isTrue();
    assertThat(budget.take()).isFalse();
  }

  @Test
  void a_full_budget_does_not_grow() {
    RetryBudget budget = new RetryBudget(1);
    for (int i = 0; i < 100; i++) {
      budget.earn();
    }

    assertThat(budget.take()).isTrue();
    for (int i = 0; i < 9; i++) {
      budget.earn();
    }
    assertThat(budget.take()).isFalse();
  }

  @Test
  void a_budget_of_zero_is_unlimited() {
    RetryBudget budget = new RetryBudget(0);
    for (int i = 0; i < 100; i++) {
      assertThat(budget.take()).isTrue();
    }
  }
}
