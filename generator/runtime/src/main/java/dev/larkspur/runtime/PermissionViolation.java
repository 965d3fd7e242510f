package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A permission that the app or the person lacks.
 *
 * @param subject the scope or whatever else is lacking
 * @param type what kind of permission
 * @param url where to ask for it
 */
public record PermissionViolation(
    @Nullable String subject, @Nullable String type, @Nullable String url) {}
