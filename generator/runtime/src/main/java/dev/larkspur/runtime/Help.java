package dev.larkspur.runtime;

import dev.larkspur.runtime.internal.PrintableText;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A help page that the platform links to.
 *
 * @param url the URL of the page
 * @param description the description of the page
 */
public record Help(@Nullable String url, @Nullable String description) implements Serializable {

  /** Returns the components on one line. */
  @Override
  public String toString() {
    return PrintableText.line("Help[url=" + url + ", description=" + description + ']', 3000);
  }
}
