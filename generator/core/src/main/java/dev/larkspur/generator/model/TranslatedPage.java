package dev.larkspur.generator.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page in one language, of several pages that describe the same.
 *
 * @param title the page's title
 * @param description the Markdown text before the first part; empty if absent
 * @param fullPath the page's path on the portal
 * @param updatedAt when the portal last changed the page
 * @param source the file that the page was read from
 */
public record TranslatedPage(
    String title,
    String description,
    @Nullable String fullPath,
    @Nullable Instant updatedAt,
    Source source) {
  public TranslatedPage {
    description = description == null ? "" : description;
  }
}
