package dev.larkspur.runtime.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A connection that could not be established, so that the server did not process the request. */
public final class NotConnectedException extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * Creates an exception.
   *
   * @param message what failed
   * @param cause the cause; null if absent
   */
  public NotConnectedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
