package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/**
 * How an operation pages. Paths are wire paths with dots: {@code data.page_token}.
 *
 * @param tokenParameter the query parameter or body member that takes the token
 * @param nextToken where the answer has the next token
 * @param hasMore where the answer says whether there is more; null when only the token tells
 * @param items where the answer has the list of elements; null when not known
 */
public record Paging(
    String tokenParameter, String nextToken, @Nullable String hasMore, @Nullable String items) {}
