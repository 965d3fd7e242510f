package dev.larkspur.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * A difference between model and page that an overlay causes.
 *
 * @param target the id of the operation, or the type of the event
 * @param field the field, such as {@code body.content}; null for the operation or event as a whole
 * @param change the new value, and that of the page
 * @param reason the reason
 * @param source the place in the overlay
 */
public record Correction(
    String target, @Nullable String field, String change, String reason, Source source) {}
