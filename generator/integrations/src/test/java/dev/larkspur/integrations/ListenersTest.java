package dev.larkspur.integrations;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.runtime.ApiException;
import dev.larkspur.runtime.CallListener;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.Operation;
import dev.larkspur.testkit.FakeFeishu;
import dev.larkspur.testkit.FakeResponse;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListenersTest {
  private static final Operation<Json> OPERATION =
      Operation.get("im.v1.chat.list", "/open-apis/im/v1/chats").returns(Json.class);

  private FakeFeishu fake;

  @BeforeEach
  void start() {
    fake = FakeFeishu.start();
    fake.answer(
        OPERATION,
        FakeResponse.error(400, 99991400, "limited"),
        FakeResponse.data("{}"),
        FakeResponse.error(400, 230001, "no"));
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  /** Sends a call that succeeds at the second attempt, and one that fails. */
  private void callTwice(CallListener listener) {
    try (FeishuClient client = fake.clientBuilder().listener(listener).build()) {
      client.sendAsync(OPERATION::call).join();
      assertThatThrownBy(() -> client.send(OPERATION::call)).isInstanceOf(ApiException.class);
    }
  }

  @Test
  void calls_and_retries_are_counted() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();

    callTwice(new MeterListener(registry));

    assertThat(registry.get("feishu.call").tag("result", "success").timer().count()).isEqualTo(1);
    assertThat(registry.get("feishu.call").tag("result", "230001").timer().count()).isEqualTo(1);
    assertThat(registry.get("feishu.retry").counter().count()).isEqualTo(1);
  }

  @Test
  void calls_are_spans_of_the_current_trace() {
    InMemorySpanExporter exporter = InMemorySpanExporter.create();
    SdkTracerProvider provider =
        SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(exporter)).build();
    try (OpenTelemetrySdk telemetry =
        OpenTelemetrySdk.builder()
            .setTracerProvider(provider)
            .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
            .build()) {
      Span caller = telemetry.getTracer("test").spanBuilder("caller").startSpan();
      try (Scope current = caller.makeCurrent()) {
        assertThat(current).isNotNull();
        callTwice(new TracingListener(telemetry));
      }

      List<SpanData> spans = exporter.getFinishedSpanItems();
      assertThat(spans)
          .hasSize(2)
          .allSatisfy(
              span -> {
                assertThat(span.getName()).isEqualTo("im.v1.chat.list");
                assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
                assertThat(span.getParentSpanId()).isEqualTo(caller.getSpanContext().getSpanId());
              });
      SpanData success = spans.get(0);
      assertThat(success.getAttributes().get(longKey("http.response.status_code"))).isEqualTo(200);
      assertThat(success.getAttributes().get(longKey("http.request.resend_count"))).isEqualTo(1);
      assertThat(success.getAttributes().get(stringKey("feishu.log_id"))).isEqualTo("fake-2");
      assertThat(success.getEvents()).extracting(EventData::getName).containsExactly("retry");
      SpanData failure = spans.get(1);
      assertThat(failure.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
      assertThat(failure.getAttributes().get(stringKey("error.type"))).isEqualTo("230001");
      assertThat(fake.requests(OPERATION))
          .extracting(request -> request.header("traceparent"))
          .containsExactly(parent(success), parent(success), parent(failure));
    }
  }

  private static String parent(SpanData span) {
    return "00-" + span.getTraceId() + '-' + span.getSpanId() + "-01";
  }
}
