package dev.larkspur.runtime;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value from a documented list that may grow: a value unknown today keeps its raw form. Equal by
 * class and value.
 *
 * @param <V> the raw value: {@link String} or {@link Long}
 * @param <K> the Java enum to {@code switch} on; it has one constant for "not listed"
 */
@JsonDeserialize(using = OpenEnumDeserializer.class)
public abstract class OpenEnum<V, K extends Enum<K>> {
  private final V value;
  private final K known;

  /** For generated classes: the raw value and its constant. */
  protected OpenEnum(V value, K known) {
    this.value = Objects.requireNonNull(value);
    this.known = Objects.requireNonNull(known);
  }

  /** The value as it stands on the wire. */
  @JsonValue
  public final V value() {
    return value;
  }

  /** The value as a Java enum; its constant {@code UNLISTED} for a value the docs did not list. */
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

  /** The raw value as text. */
  @Override
  public final String toString() {
    return value.toString();
  }
}
