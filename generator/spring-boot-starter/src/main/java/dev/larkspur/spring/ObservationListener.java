package dev.larkspur.spring;

import dev.larkspur.runtime.ApiException;
import dev.larkspur.runtime.CallEnd;
import dev.larkspur.runtime.CallListener;
import dev.larkspur.runtime.FeishuException;
import dev.larkspur.runtime.InvalidValue;
import dev.larkspur.runtime.Operation;
import dev.larkspur.runtime.ServerException;
import dev.larkspur.runtime.TransportException;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Listener that observes calls with Micrometer: one observation {@code feishu.call} for each call,
 * including those that fetch access tokens. The handlers of the registry derive metrics, spans and
 * the headers of the current trace from it. The auto-configuration adds this listener to the
 * client; an application that builds a client itself adds it with {@code
 * FeishuClient.builder().listener(new ObservationListener(registry))}.
 *
 * <table>
 *   <caption>Key values</caption>
 *   <tr><th>key</th><th>value</th></tr>
 *   <tr><td>{@code operation}</td><td>the id of the operation</td></tr>
 *   <tr><td>{@code outcome}</td><td>{@code success}, {@code api_error}, {@code server_error},
 *       {@code transport_error}, {@code cancelled} or {@code other_error}</td></tr>
 *   <tr><td>{@code code}</td><td>the error code of the platform; {@code none} without one</td></tr>
 *   <tr><td>{@code log.id}</td><td>of high cardinality: the log id of the last response</td></tr>
 *   <tr><td>{@code attempts}</td><td>of high cardinality: the number of attempts</td></tr>
 * </table>
 *
 * <p>Each retry is an event {@code retry} of the observation, and each value that lenient decoding
 * left out an event {@code invalid_value}.
 */
public final class ObservationListener implements CallListener {
  private final ObservationRegistry registry;

  /** Creates a listener that reports to a registry. */
  public ObservationListener(ObservationRegistry registry) {
    this.registry = registry;
  }

  @Override
  public Observation started(Operation<?> operation) {
    FeishuCallContext context = new FeishuCallContext(operation);
    return new ObservedCall(
        context,
        io.micrometer.observation.Observation.start("feishu.call", () -> context, registry));
  }

  private record ObservedCall(
      FeishuCallContext context, io.micrometer.observation.Observation observation)
      implements Observation {

    @Override
    public Map<String, String> headers(int attempt) {
      return context.headers();
    }

    @Override
    public void retrying(int attempt, Duration wait, FeishuException reason) {
      observation.event(io.micrometer.observation.Observation.Event.of("retry", "Next attempt"));
    }

    @Override
    public void invalidValue(InvalidValue value) {
      observation.event(
          io.micrometer.observation.Observation.Event.of("invalid_value", "Invalid value"));
    }

    @Override
    public void ended(CallEnd end) {
      context.setResponse(end);
      Throwable failure = end.failure();
      String logId = end.logId();
      observation
          .lowCardinalityKeyValue("outcome", outcome(failure))
          .lowCardinalityKeyValue("code", code(failure))
          .highCardinalityKeyValue("attempts", Integer.toString(end.attempts()));
      if (logId != null) {
        observation.highCardinalityKeyValue("log.id", logId);
      }
      if (failure != null) {
        observation.error(failure);
      }
      observation.stop();
    }
  }

  private static String outcome(@Nullable Throwable failure) {
    if (failure == null) {
      return "success";
    }
    if (failure instanceof ApiException) {
      return "api_error";
    }
    if (failure instanceof ServerException) {
      return "server_error";
    }
    if (failure instanceof TransportException) {
      return "transport_error";
    }
    return failure instanceof CancellationException ? "cancelled" : "other_error";
  }

  private static String code(@Nullable Throwable failure) {
    return failure instanceof ApiException api ? Long.toString(api.code()) : "none";
  }
}
