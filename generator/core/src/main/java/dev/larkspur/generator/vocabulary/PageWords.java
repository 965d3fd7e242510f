package dev.larkspur.generator.vocabulary;

import java.util.List;

/**
 * The words that are on pages of every kind.
 *
 * @param tryIt the texts of the markers that the portal turns into buttons and that name an
 *     operation or event; the first one is that of operations
 * @param updated the words before the day of the last change
 * @param box the label that the portal's own Markdown has in place of a box
 * @param colon the sign between a head and its text
 * @param comma the sign between the items of a list
 * @param responseBody the heading of the response fields in a new page
 */
public record PageWords(
    List<String> tryIt,
    String updated,
    String box,
    String colon,
    String comma,
    String responseBody) {}
