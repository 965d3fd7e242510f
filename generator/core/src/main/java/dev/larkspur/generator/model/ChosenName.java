package dev.larkspur.generator.model;

import dev.larkspur.generator.source.SourceLocation;

/**
 * A Java name that somebody chose.
 *
 * @param word the name
 * @param place where it was chosen
 */
public record ChosenName(String word, SourceLocation place) {}
