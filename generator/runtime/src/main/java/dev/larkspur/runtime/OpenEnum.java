package dev.larkspur.runtime;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value of a documented list that may grow. A value that is not documented keeps its raw form.
 * Values are equal if their classes and raw values are equal.
 *
 * @param <V> the type of the raw value: {@link String} or {@link Long}
 * @param <K> the Java enum for {@code switch}; it has a constant for values that are not documented
 */
public abstract class OpenEnum<V, K extends Enum<K>> {
  private final V value;
  private final K known;

  /**
   * Creates a value; called by generated classes.
   *
   * @param value the raw value
   * @param known the constant of the value
   */
  protected OpenEnum(V value, K known) {
    this.value = Objects.requireNonNull(value);
    this.known = Objects.requireNonNull(known);
  }

  /**
   * Returns the constants of a class by their values; called by generated classes.
   *
   * @param constants the constants, each with a value of its own
   */
  @SafeVarargs
  protected static <V, T extends OpenEnum<V, ?>> Map<V, T> byValue(T... constants) {
    Map<V, T> listed = new HashMap<>(constants.length * 2);
    for (T constant : constants) {
      listed.put(constant.value(), constant);
    }
    return listed;
  }

  /** Returns the raw value as it is sent. */
  @JsonValue
  public final V value() {
    return value;
  }

  /** Returns the value as a Java enum; {@code UNLISTED} if the value is not documented. */
  public final K known() {
    return known;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof OpenEnum<?, ?> that
        && getClass() == that.getClass()
        && value.equals(that.value);
  }

  @Override
  public final int hashCode() {
    return value.hashCode();
  }

  /** Returns the raw value as text. */
  @Override
  public final String toString() {
    return value.toString();
  }
}
