package dev.larkspur.generator.model;

/**
 * A scope, which is a permission of an app.
 *
 * @param name the platform's name, such as {@code im:message}
 * @param history whether apps can no longer request it
 */
public record Scope(String name, boolean history) {}
