package dev.larkspur.integrations;

import dev.larkspur.runtime.ApiException;
import dev.larkspur.runtime.CallEnd;
import dev.larkspur.runtime.CallListener;
import dev.larkspur.runtime.FeishuException;
import dev.larkspur.runtime.Operation;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Listener that traces calls with OpenTelemetry: one span for each call inside the current span of
 * the caller, with an event for each retry. Each attempt carries the headers of the trace, such as
 * {@code traceparent}.
 *
 * <pre>{@code
 * FeishuClient.builder().listener(new TracingListener(openTelemetry))…
 * }</pre>
 */
public final class TracingListener implements CallListener {
  private final Tracer tracer;
  private final TextMapPropagator propagator;

  public TracingListener(OpenTelemetry telemetry) {
    this.tracer = telemetry.getTracer("dev.larkspur");
    this.propagator = telemetry.getPropagators().getTextMapPropagator();
  }

  @Override
  public Observation started(Operation<?> operation) {
    Span span =
        tracer
            .spanBuilder(operation.id())
            .setSpanKind(SpanKind.CLIENT)
            .setAttribute("http.request.method", operation.method())
            .setAttribute("url.template", operation.path())
            .startSpan();
    return new TracedCall(span, Context.current().with(span), propagator);
  }

  private record TracedCall(Span span, Context context, TextMapPropagator propagator)
      implements Observation {

    @Override
    public Map<String, String> headers(int attempt) {
      Map<String, String> headers = new HashMap<>();
      propagator.inject(context, headers, TracedCall::put);
      return headers;
    }

    @Override
    public void retrying(int attempt, Duration wait, FeishuException reason) {
      span.addEvent("retry");
    }

    @Override
    public void ended(CallEnd end) {
      if (end.status() > 0) {
        span.setAttribute("http.response.status_code", end.status());
      }
      span.setAttribute("http.request.resend_count", Math.max(end.attempts() - 1, 0));
      if (end.logId() != null) {
        span.setAttribute("feishu.log_id", end.logId());
      }
      Throwable failure = end.failure();
      if (failure != null) {
        span.setAttribute("error.type", type(failure));
        span.setStatus(StatusCode.ERROR, String.valueOf(failure.getMessage()));
      }
      span.end();
    }

    private static String type(Throwable failure) {
      return failure instanceof ApiException api
          ? Long.toString(api.code())
          : failure.getClass().getName();
    }

    private static void put(@Nullable Map<String, String> headers, String name, String value) {
      if (headers != null) {
        headers.put(name, value);
      }
    }
  }
}
