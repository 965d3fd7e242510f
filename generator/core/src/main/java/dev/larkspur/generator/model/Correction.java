package dev.larkspur.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that is in the model otherwise than on the page, since an overlay says so.
 *
 * @param target the id of the operation, or the type of the event
 * @param field which row, such as {@code body.content}; null for the operation or event as a whole
 * @param change what it is now, and what the page says
 * @param reason why
 * @param source where the overlay says so
 */
public record Correction(
    String target, @Nullable String field, String change, String reason, Source source) {}
