package dev.larkspur.generator.source;

/**
 * The notation and the language of a page.
 *
 * @param notation the notation of its tables
 * @param language the ISO 639 code of its language
 */
public record PageForm(Notation notation, String language) {}
