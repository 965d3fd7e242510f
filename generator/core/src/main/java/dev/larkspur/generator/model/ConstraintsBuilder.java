package dev.larkspur.generator.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Builder for {@link Constraints}. */
public final class ConstraintsBuilder {
  private @Nullable Long minLength;
  private @Nullable Long maxLength;
  private @Nullable Long minItems;
  private @Nullable Long maxItems;
  private @Nullable BigDecimal minimum;
  private @Nullable BigDecimal maximum;
  private @Nullable String pattern;

  ConstraintsBuilder() {}

  public ConstraintsBuilder minLength(@Nullable Long minLength) {
    this.minLength = minLength;
    return this;
  }

  public ConstraintsBuilder maxLength(@Nullable Long maxLength) {
    this.maxLength = maxLength;
    return this;
  }

  public ConstraintsBuilder minItems(@Nullable Long minItems) {
    this.minItems = minItems;
    return this;
  }

  public ConstraintsBuilder maxItems(@Nullable Long maxItems) {
    this.maxItems = maxItems;
    return this;
  }

  public ConstraintsBuilder minimum(@Nullable BigDecimal minimum) {
    this.minimum = minimum;
    return this;
  }

  public ConstraintsBuilder maximum(@Nullable BigDecimal maximum) {
    this.maximum = maximum;
    return this;
  }

  public ConstraintsBuilder pattern(@Nullable String pattern) {
    this.pattern = pattern;
    return this;
  }

  /** Builds the constraints. */
  public Constraints build() {
    return new Constraints(minLength, maxLength, minItems, maxItems, minimum, maximum, pattern);
  }
}
