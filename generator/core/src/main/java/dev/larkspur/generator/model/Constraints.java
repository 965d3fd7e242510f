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

  /** No demands. */
  public static final Constraints NONE = new Constraints(null, null, null, null, null, null, null);

  /** Whether nothing is demanded. */
  @JsonIgnore
  public boolean isEmpty() {
    return equals(NONE);
  }

  /** What every value satisfies that satisfies these or others: of each two bounds the looser. */
  public Constraints loosenedBy(Constraints other) {
    return new Constraints(
        looser(minLength, other.minLength, -1),
        looser(maxLength, other.maxLength, 1),
        looser(minItems, other.minItems, -1),
        looser(maxItems, other.maxItems, 1),
        looser(minimum, other.minimum, -1),
        looser(maximum, other.maximum, 1),
        Objects.equals(pattern, other.pattern) ? pattern : null);
  }

  private static <T extends Comparable<T>> @Nullable T looser(
      @Nullable T one, @Nullable T other, int direction) {
    if (one == null || other == null) {
      return null;
    }
    return one.compareTo(other) * direction >= 0 ? one : other;
  }
}
