package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/** The superclass of all exceptions that a correctly built call can fail with. */
public class FeishuException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final @Nullable String logId;

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
    this(message, cause, null);
  }

  FeishuException(String message, @Nullable Throwable cause, @Nullable String logId) {
    super(message, cause);
    this.logId = logId;
  }

  /**
   * Returns the log id that the platform's support asks for; null if no response was received, or
   * it has none.
   */
  public @Nullable String logId() {
    return logId;
  }
}
