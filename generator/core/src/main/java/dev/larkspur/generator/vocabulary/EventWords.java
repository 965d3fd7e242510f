package dev.larkspur.generator.vocabulary;

/**
 * The words of pages that describe events and callbacks.
 *
 * @param including the word in a comment that lists further event types
 * @param callbackParameters the heading or label of a callback's parameters
 * @param callbackExample the heading or label of a callback's example
 */
public record EventWords(String including, String callbackParameters, String callbackExample) {}
