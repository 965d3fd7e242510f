package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
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
}
