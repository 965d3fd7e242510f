package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.SourceLocation;

/**
 * Running text: paragraphs, lists, quotes, alerts.
 *
 * @param markdown whole lines as written; the nth line of the text is the nth line of the page from
 *     {@code location} on
 * @param location where the first line begins
 */
public record Prose(String markdown, SourceLocation location) implements Block {}
