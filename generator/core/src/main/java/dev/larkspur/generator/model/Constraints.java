package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Documented constraints on a value.
 *
 * @param minLength the minimum length of a string, in characters
 * @param maxLength the maximum length of a string, in characters
 * @param minItems the minimum number of elements of a list
 * @param maxItems the maximum number of elements of a list
 * @param minimum the minimum of a number
 * @param maximum the maximum of a number
 * @param pattern the regular expression as written; it is never compiled
 */
public record Constraints(
    @Nullable Long minLength,
    @Nullable Long maxLength,
    @Nullable Long minItems,
    @Nullable Long maxItems,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum,
    @Nullable String pattern) {

  /** No constraints. */
  public static final Constraints NONE = builder().build();

  /** Returns a builder without constraints. */
  public static ConstraintsBuilder builder() {
    return new ConstraintsBuilder();
  }

  /** Returns a builder with these constraints. */
  public ConstraintsBuilder toBuilder() {
    return builder()
        .minLength(minLength)
        .maxLength(maxLength)
        .minItems(minItems)
        .maxItems(maxItems)
        .minimum(minimum)
        .maximum(maximum)
        .pattern(pattern);
  }

  /** Returns whether all constraints are absent. */
  @JsonIgnore
  public boolean isEmpty() {
    return equals(NONE);
  }

  /**
   * Returns the constraints on values that satisfy these or others: the looser of each two bounds.
   */
  public Constraints loosenedBy(Constraints other) {
    return builder()
        .minLength(looser(minLength, other.minLength, -1))
        .maxLength(looser(maxLength, other.maxLength, 1))
        .minItems(looser(minItems, other.minItems, -1))
        .maxItems(looser(maxItems, other.maxItems, 1))
        .minimum(looser(minimum, other.minimum, -1))
        .maximum(looser(maximum, other.maximum, 1))
        .pattern(Objects.equals(pattern, other.pattern) ? pattern : null)
        .build();
  }

  private static <T extends Comparable<T>> @Nullable T looser(
      @Nullable T one, @Nullable T other, int direction) {
    if (one == null || other == null) {
      return null;
    }
    return one.compareTo(other) * direction >= 0 ? one : other;
  }
}
