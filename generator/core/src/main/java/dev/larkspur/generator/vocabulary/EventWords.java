package dev.larkspur.generator.vocabulary;

import java.util.List;

/**
 * The words of pages that describe events and callbacks.
 *
 * @param including the word in a comment that lists further event types
 * @param callbackParameters the heading or label of a callback's parameters
 * @param callbackExample the heading or label of a callback's example
 * @param callback words of titles about what an app receives in a callback
 * @param answer words of titles about the answer to a callback; they have priority
 */
public record EventWords(
    String including,
    String callbackParameters,
    String callbackExample,
    List<String> callback,
    List<String> answer) {}
