package dev.larkspur.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.larkspur.runtime.ApiException;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.Operation;
import dev.larkspur.testkit.FakeFeishu;
import dev.larkspur.testkit.FakeResponse;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObservationListenerTest {
  private static final Operation<Json> OPERATION =
      Operation.get("im.v1.chat.list", "/open-apis/im/v1/chats").returns(Json.class);

  private static final Operation<Numbered> NUMBERED =
      Operation.get("im.v1.chat.get", "/open-apis/im/v1/chats/1").returns(Numbered.class);

  private final TestObservationRegistry registry = TestObservationRegistry.create();

  @Test
  void a_call_is_observed_inside_the_current_observation() {
    Observation outer = Observation.start("request", registry);
    try (FakeFeishu fake = FakeFeishu.start();
        FeishuClient client =
            fake.clientBuilder().listener(new ObservationListener(registry)).build()) {
      fake.answer(OPERATION, FakeResponse.error(400, 99991400, "limited"), FakeResponse.data("{}"));

      outer.scoped(() -> client.sendAsync(OPERATION::call).join());
    }

    TestObservationRegistryAssert.assertThat(registry)
        .hasObservationWithNameEqualTo("feishu.call")
        .that()
        .hasParentObservationEqualTo(outer)
        .hasContextualNameEqualTo("im.v1.chat.list")
        .hasLowCardinalityKeyValue("operation", "im.v1.chat.list")
        .hasLowCardinalityKeyValue("outcome", "success")
        .hasLowCardinalityKeyValue("code", "none")
        .hasHighCardinalityKeyValue("attempts", "2")
        .hasHighCardinalityKeyValue("log.id", "fake-2")
        .hasEvent("retry")
        .hasBeenStopped();
  }

  @Test
  void values_that_lenient_decoding_left_out_are_events() {
    try (FakeFeishu fake = FakeFeishu.start();
        FeishuClient client =
            fake.clientBuilder()
                .lenientDecoding(true)
                .listener(new ObservationListener(registry))
                .build()) {
      fake.answer(NUMBERED, FakeResponse.data("{\"number\":\"many\"}"));

      assertThat(client.send(NUMBERED::call)).isEqualTo(new Numbered(null));
    }

    TestObservationRegistryAssert.assertThat(registry)
        .hasObservationWithNameEqualTo("feishu.call")
        .that()
        .hasEvent("invalid_value")
        .hasLowCardinalityKeyValue("outcome", "success");
  }

  @Test
  void a_failure_is_observed_with_its_code() {
    try (FakeFeishu fake = FakeFeishu.start();
        FeishuClient client =
            fake.clientBuilder().listener(new ObservationListener(registry)).build()) {
      fake.answer(OPERATION, FakeResponse.error(400, 230001, "no"));

      assertThatThrownBy(() -> client.send(OPERATION::call)).isInstanceOf(ApiException.class);
    }

    TestObservationRegistryAssert.assertThat(registry)
        .hasObservationWithNameEqualTo("feishu.call")
        .that()
        .hasLowCardinalityKeyValue("outcome", "api_error")
        .hasLowCardinalityKeyValue("code", "230001")
        .hasError()
        .hasBeenStopped();
  }

  @Test
  void handlers_can_add_headers_of_the_trace() {
    registry.observationConfig().observationHandler(new Injecting());
    try (FakeFeishu fake = FakeFeishu.start();
        FeishuClient client =
            fake.clientBuilder().listener(new ObservationListener(registry)).build()) {
      fake.answer(OPERATION, FakeResponse.data("{}"));
      client.send(OPERATION::call);

      assertThat(fake.request(OPERATION).header("traceparent")).isEqualTo("00-1-2-01");
    }
  }

  record Numbered(@JsonProperty("number") @Nullable Long number) {}

  /** Handler that injects a header, as those of tracing do. */
  private static final class Injecting implements ObservationHandler<FeishuCallContext> {
    @Override
    public void onStart(FeishuCallContext context) {
      context.getSetter().set(context.getCarrier(), "traceparent", "00-1-2-01");
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
      return context instanceof FeishuCallContext;
    }
  }
}
