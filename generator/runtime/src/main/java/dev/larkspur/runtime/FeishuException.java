package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/** The root of everything a call can fail with, once it was asked for correctly. */
public class FeishuException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What failed, without any secret. */
  public FeishuException(String message) {
    this(message, null);
  }

  /** What failed, without any secret, and why. */
  public FeishuException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
