package dev.larkspur.generator.markup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a page says about it, in whichever of its variants.
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

  /** A page that says nothing about itself. */
  public static final FrontMatter NONE = new FrontMatter(null, null, null, null, null);
}
