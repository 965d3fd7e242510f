package dev.larkspur.generator.vocabulary;

import java.util.List;

/**
 * The words by which the text of a response section says what kind of response it is.
 *
 * @param redirect words for a redirect, in lower case
 * @param binary words for a file
 */
public record ResponseWords(List<String> redirect, List<String> binary) {}
