package dev.larkspur.runtime;

/**
 * A list that cannot be continued: the platform reports more pages, but the page token is missing
 * or repeated.
 */
public final class PagingException extends FeishuException {
  private static final long serialVersionUID = 1;

  PagingException(String message) {
    super(message);
  }
}
