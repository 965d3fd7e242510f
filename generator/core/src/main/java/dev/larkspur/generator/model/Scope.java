package dev.larkspur.generator.model;

/**
 * A permission of the app.
 *
 * @param name the platform's name of it, such as {@code im:message}
 * @param history whether it can no longer be asked for
 */
public record Scope(String name, boolean history) {}
