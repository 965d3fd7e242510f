package dev.larkspur.runtime;

/** The platform says there is more, but not where: going on would never end. */
public final class PagingException extends FeishuException {
  private static final long serialVersionUID = 1;

  /** Which operation, and what is wrong. */
  PagingException(String message) {
    super(message);
  }
}
