package dev.larkspur.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * Paging of an operation.
 *
 * @param tokenParameter the query or body parameter that takes the page token
 * @param nextToken the wire path of the next page token in the response
 * @param hasMore the wire path of the flag for further pages
 * @param items the wire path of the list of items
 */
public record PagingFields(
    String tokenParameter, String nextToken, @Nullable String hasMore, @Nullable String items) {}
