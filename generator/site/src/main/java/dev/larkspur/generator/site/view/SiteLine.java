package dev.larkspur.generator.site.view;

import org.jspecify.annotations.Nullable;

/**
 * A line of a list of operations, events and callbacks.
 *
 * @param label the HTTP method, {@code event} or {@code callback}
 * @param title the title
 * @param id the id
 * @param path the path of the request; null for events and callbacks
 * @param href the page, below the folder of the site
 * @param deprecated whether the documentation deprecates it
 */
public record SiteLine(
    String label,
    String title,
    String id,
    @Nullable String path,
    String href,
    boolean deprecated) {}
