package dev.larkspur.integrations;

import dev.larkspur.runtime.ApiException;
import dev.larkspur.runtime.CallEnd;
import dev.larkspur.runtime.CallListener;
import dev.larkspur.runtime.FeishuException;
import dev.larkspur.runtime.Operation;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Listener that counts and times calls with Micrometer: the timer {@code feishu.call} by operation
 * and result, and the counter {@code feishu.retry} by operation.
 *
 * <pre>{@code
 * FeishuClient.builder().listener(new MeterListener(registry))…
 * }</pre>
 */
public final class MeterListener implements CallListener {
  private final MeterRegistry registry;

  public MeterListener(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public Observation started(Operation<?> operation) {
    return new Observation() {
      @Override
      public void retrying(int attempt, Duration wait, FeishuException reason) {
        registry.counter("feishu.retry", "operation", operation.id()).increment();
      }

      @Override
      public void ended(CallEnd end) {
        registry
            .timer("feishu.call", "operation", operation.id(), "result", result(end.failure()))
            .record(end.total());
      }
    };
  }

  /**
   * Returns a value of low cardinality: the error code of the platform, or the class of a failure.
   */
  private static String result(@Nullable Throwable failure) {
    if (failure == null) {
      return "success";
    }
    return failure instanceof ApiException api
        ? Long.toString(api.code())
        : failure.getClass().getSimpleName();
  }
}
