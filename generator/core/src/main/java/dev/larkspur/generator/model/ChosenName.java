package dev.larkspur.generator.model;

import dev.larkspur.generator.source.SourceLocation;

/**
 * A Java name that an overlay chose.
 *
 * @param word the name
 * @param place where the overlay chooses it
 */
public record ChosenName(String word, SourceLocation place) {}
