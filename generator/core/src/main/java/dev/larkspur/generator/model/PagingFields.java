package dev.larkspur.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * Paging of an operation.
 *
 * @param tokenParameter the query parameter, or the wire path of the body field, that takes the
 *     page token
 * @param nextToken the wire path of the next page token in the response
 * @param hasMore the wire path of the flag for further pages; null if absent
 * @param items the wire path of the list of items; null if no list or several lists are paged
 */
public record PagingFields(
    String tokenParameter, String nextToken, @Nullable String hasMore, @Nullable String items) {}
