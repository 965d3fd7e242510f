package dev.larkspur.runtime.jackson;

import org.jspecify.annotations.Nullable;

/**
 * The content of a JSON value that was read, which need not be converted.
 *
 * @param content the content, which cannot be modified
 * @param depth the number of levels
 */
public record ParsedJson(@Nullable Object content, int depth) {}
