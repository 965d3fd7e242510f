package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A page that the platform points to.
 *
 * @param url where it is
 * @param description what it is about
 */
public record Help(@Nullable String url, @Nullable String description) {}
