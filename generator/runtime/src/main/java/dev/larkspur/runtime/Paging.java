package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The pagination of an operation. Paths are wire names separated by dots, for example {@code
 * data.page_token}.
 *
 * @param tokenParameter the query parameter, or the path of the body field, for the page token
 * @param nextToken the path of the next page token in the response
 * @param hasMore the path of the flag for more pages in the response; null if only the token tells
 * @param items the path of the list of elements in the response; null if unknown
 */
public record Paging(
    String tokenParameter, String nextToken, @Nullable String hasMore, @Nullable String items) {}
