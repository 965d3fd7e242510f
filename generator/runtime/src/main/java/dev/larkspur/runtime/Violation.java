package dev.larkspur.runtime;

import dev.larkspur.runtime.internal.PrintableText;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A field that the platform rejected.
 *
 * @param field the name of the field
 * @param value the rejected value
 * @param description what is wrong
 */
public record Violation(
    @Nullable String field, @Nullable String value, @Nullable String description)
    implements Serializable {

  /** Returns the components on one line. */
  @Override
  public String toString() {
    return PrintableText.line(
        "Violation[field=" + field + ", value=" + value + ", description=" + description + ']',
        3000);
  }
}
