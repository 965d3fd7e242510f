package dev.larkspur.runtime;

import dev.larkspur.runtime.internal.PrintableText;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A detail of an error, as the platform names it.
 *
 * @param key the name of the detail
 * @param value the detail
 */
public record Detail(@Nullable String key, @Nullable String value) implements Serializable {

  /** Returns the components on one line. */
  @Override
  public String toString() {
    return PrintableText.line("Detail[key=" + key + ", value=" + value + ']', 3000);
  }
}
