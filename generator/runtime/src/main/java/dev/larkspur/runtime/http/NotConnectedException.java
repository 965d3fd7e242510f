package dev.larkspur.runtime.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** No connection was made, so the server cannot have acted on the request. */
public final class NotConnectedException extends IOException {
  private static final long serialVersionUID = 1;

  /** Says what was tried, and why it failed. */
  public NotConnectedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
