package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The pagination of an operation. Paths are wire names separated by dots, for example {@code
 * data.page_token}. Immutable.
 */
public final class Paging {
  private final String tokenParameter;
  private final String nextToken;
  private final @Nullable String hasMore;
  private final @Nullable String items;

  Paging(
      String tokenParameter, String nextToken, @Nullable String hasMore, @Nullable String items) {
    this.tokenParameter = tokenParameter;
    this.nextToken = nextToken;
    this.hasMore = hasMore;
    this.items = items;
  }

  /** Returns the query parameter, or the path of the body field, for the page token. */
  public String tokenParameter() {
    return tokenParameter;
  }

  /** Returns the path of the next page token in the response. */
  public String nextToken() {
    return nextToken;
  }

  /**
   * Returns the path of the flag for more pages in the response; null if only the token indicates
   * them.
   */
  public @Nullable String hasMore() {
    return hasMore;
  }

  /** Returns the path of the list of elements in the response; null if unknown. */
  public @Nullable String items() {
    return items;
  }
}
