package dev.larkspur.generator.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Facts about a documentation page.
 *
 * @param title the page's title
 * @param description the Markdown text at the beginning of the page; empty if absent
 * @param fullPath the page's path on the portal, without host and {@code /document}
 * @param updatedAt when the portal last changed the page
 * @param source the file that the page was read from
 * @param marked whether a marker on the page names the operation; not in the model file
 */
public record PageInfo(
    String title,
    String description,
    @Nullable String fullPath,
    @Nullable Instant updatedAt,
    Source source,
    boolean marked) {}
