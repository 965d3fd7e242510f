package dev.larkspur.runtime;

import dev.larkspur.runtime.http.WireBody;
import dev.larkspur.runtime.jackson.JsonPath;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call for which a {@link RateLimiter} reserves an attempt. */
public final class RateLimitedCall {
  private final Call<?> call;
  private final CallOptions options;
  private final @Nullable WireBody body;
  private final Duration remaining;
  private @Nullable RateTier limit;

  RateLimitedCall(Call<?> call, CallOptions options, @Nullable WireBody body, Duration remaining) {
    this.call = call;
    this.options = options;
    this.body = body;
    this.remaining = remaining;
  }

  /** Returns the operation; {@link Operation#rateTiers} has its limits. */
  public Operation<?> operation() {
    return call.operation();
  }

  /** Returns the key of the tenant; empty if the call has no tenant. */
  public String tenant() {
    String tenant = options.tenant();
    return tenant == null ? "" : tenant;
  }

  /** Returns the rest of the call's timeout. */
  public Duration remaining() {
    return remaining;
  }

  /**
   * Returns the value of a parameter of the path, the query or the body as text; null if it is
   * absent or not a single value.
   *
   * @param name the wire name; for a nested field of the body its path, such as {@code filter.id}
   */
  public @Nullable String value(String name) {
    int index = call.operation().template().indexOf(name);
    if (index >= 0) {
      return call.pathValues()[index];
    }
    Call.Named parameter = last(name, options.query());
    if (parameter == null) {
      parameter = last(name, call.query());
    }
    if (parameter == null && body instanceof WireBody.Bytes bytes && call.form() == null) {
      return JsonPath.of(name).text(bytes.array());
    }
    if (parameter == null) {
      parameter = last(name, fields());
    }
    Object value = parameter == null ? null : parameter.value();
    return value == null || Values.each(value) == value ? null : Values.text(value);
  }

  /** Returns the operation; values are left out because they may be private. */
  @Override
  public String toString() {
    return call.toString();
  }

  /** Sets the limit that causes the delay. */
  void limitedBy(RateTier tier) {
    limit = tier;
  }

  /** Returns the limit that causes the delay; null if unknown. */
  @Nullable RateTier limit() {
    return limit;
  }

  private List<Call.Named> fields() {
    List<Call.Named> form = call.form();
    List<Call.Named> parts = form == null ? call.parts() : form;
    return parts == null ? List.of() : parts;
  }

  private static Call.@Nullable Named last(String name, List<Call.Named> parameters) {
    Call.Named found = null;
    for (Call.Named parameter : parameters) {
      if (parameter.name().equals(name)) {
        found = parameter;
      }
    }
    return found;
  }
}
