package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallerTest {
  @Test
  void a_caller_can_be_replaced_by_one_method() {
    Caller fake =
        new Caller() {
          @Override
          @SuppressWarnings("unchecked") // the test requests only strings
          public <R> Execution<R> begin(Request<R> request, CallOptions options) {
            return (Execution<R>) Execution.of(request.call().operation().id());
          }
        };
    ForwardingCaller wrapped = () -> fake;

    Object response = wrapped.send((Request<?>) Fixtures.PLAIN_GET.call());

    assertThat(response).isEqualTo("test.get");
    assertThat(wrapped.sendAsync((Request<?>) Fixtures.PLAIN_GET.call()).join())
        .isEqualTo("test.get");
  }
}
