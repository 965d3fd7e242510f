package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A field that the platform did not accept.
 *
 * @param field which one, as the platform names it
 * @param value what it was given
 * @param description what is wrong with it
 */
public record Violation(
    @Nullable String field, @Nullable String value, @Nullable String description) {}
