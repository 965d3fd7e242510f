package dev.larkspur.portal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Thrown if the portal cannot be reached or its response is invalid. */
public class PortalException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean absent;

  private PortalException(String message, boolean absent, @Nullable Throwable cause) {
    super(message, cause);
    this.absent = absent;
  }

  /** Returns an exception for a failed connection, a timeout or a server error. */
  static PortalException network(String message) {
    return new PortalException(message, false, null);
  }

  /** Returns an exception as {@link #network(String)} does, with a cause. */
  static PortalException network(String message, Throwable cause) {
    return new PortalException(message, false, cause);
  }

  /** Returns an exception for a page that the portal reports as missing. */
  static PortalException absent(String message) {
    return new PortalException(message, true, null);
  }

  /** Returns whether the portal reported the page as missing. */
  public boolean absent() {
    return absent;
  }
}
