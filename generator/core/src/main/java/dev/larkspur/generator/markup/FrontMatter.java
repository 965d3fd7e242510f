package dev.larkspur.generator.markup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The metadata at the head of a page, in any of its variants.
 *
 * @param title the page's title
 * @param id the portal's number of the page
 * @param fullPath the portal's path as written
 * @param sourceUrl the address the page was fetched from
 * @param updatedAt when the portal last changed the page
 */
public record FrontMatter(
    @Nullable String title,
    @Nullable String id,
    @Nullable String fullPath,
    @Nullable String sourceUrl,
    @Nullable Instant updatedAt) {

  /** The front matter of a page without any. */
  public static final FrontMatter NONE = new FrontMatter(null, null, null, null, null);
}
