package dev.larkspur.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * How an operation pages.
 *
 * @param tokenParameter the query or body parameter that takes the token
 * @param nextToken the wire path of the next token in the answer
 * @param hasMore the wire path of the flag that says there is more
 * @param items the wire path of the list of elements
 */
public record Paging(
    String tokenParameter, String nextToken, @Nullable String hasMore, @Nullable String items) {}
