package dev.larkspur.spring;

import dev.larkspur.runtime.CallEnd;
import dev.larkspur.runtime.Operation;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.transport.RequestReplySenderContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The context of the observation of one call, for filters and handlers of observations. Its carrier
 * holds the headers that are added to each attempt.
 */
public final class FeishuCallContext
    extends RequestReplySenderContext<Map<String, String>, CallEnd> {
  private final Operation<?> operation;

  FeishuCallContext(Operation<?> operation) {
    super(FeishuCallContext::put);
    this.operation = operation;
    setCarrier(new ConcurrentHashMap<>());
    setRemoteServiceName("feishu");
    setContextualName(operation.id());
    addLowCardinalityKeyValue(KeyValue.of("operation", operation.id()));
  }

  /** Returns the operation. */
  public Operation<?> operation() {
    return operation;
  }

  private static void put(@Nullable Map<String, String> headers, String name, String value) {
    if (headers != null) {
      headers.put(name, value);
    }
  }

  Map<String, String> headers() {
    Map<String, String> carrier = getCarrier();
    return carrier == null ? Map.of() : carrier;
  }
}
