package dev.larkspur.generator.vocabulary;

/**
 * The words that are on pages of every kind.
 *
 * @param tryIt the text of the marker that the portal turns into a button and that names an
 *     operation
 * @param updated the words before the day of the last change
 * @param responseBody the heading of the response fields in a new page
 */
public record PageWords(String tryIt, String updated, String responseBody) {}
