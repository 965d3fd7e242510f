package dev.larkspur.generator;

import dev.larkspur.generator.change.ApiChanges;

/**
 * Two models side by side.
 *
 * @param before the old one
 * @param after the new one
 * @param changes what differs
 */
public record Comparison(Reading before, Reading after, ApiChanges changes) {}
