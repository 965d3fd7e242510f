package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the page demands of a value.
 *
 * @param minLength fewest characters of a string
 * @param maxLength most characters of a string
 * @param minItems fewest elements of a list
 * @param maxItems most elements of a list
 * @param minimum least value of a number
 * @param maximum greatest value of a number
 * @param pattern the regular expression as written; never compiled by us
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

  /** Whether nothing is demanded. */
  @JsonIgnore
  public boolean isEmpty() {
    return equals(NONE);
  }

  /** What every value satisfies that satisfies these or others: of each two bounds the looser. */
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
