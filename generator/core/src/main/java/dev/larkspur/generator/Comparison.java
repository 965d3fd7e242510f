package dev.larkspur.generator;

import dev.larkspur.generator.change.ApiChanges;

/**
 * Comparison of two models.
 *
 * @param before the older model
 * @param after the newer model
 * @param changes the differences
 */
public record Comparison(Reading before, Reading after, ApiChanges changes) {}
