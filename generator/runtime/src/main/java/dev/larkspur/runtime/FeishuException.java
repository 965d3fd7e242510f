package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/** The superclass of all exceptions that a correctly built call can fail with. */
public class FeishuException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Creates an exception.
   *
   * @param message what failed, without secrets
   */
  public FeishuException(String message) {
    this(message, null);
  }

  /**
   * Creates an exception with a cause.
   *
   * @param message what failed, without secrets
   * @param cause the cause; null if absent
   */
  public FeishuException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
