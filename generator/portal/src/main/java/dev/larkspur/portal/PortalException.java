package dev.larkspur.portal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The portal could not be asked, or what it answered is of no use. */
public class PortalException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean absent;

  private PortalException(String message, boolean absent, @Nullable Throwable cause) {
    super(message, cause);
    this.absent = absent;
  }

  /** The way to the portal failed: no connection, no answer in time, a fault on its side. */
  static PortalException network(String message) {
    return new PortalException(message, false, null);
  }

  /** As {@link #network(String)}, with what was thrown. */
  static PortalException network(String message, Throwable cause) {
    return new PortalException(message, false, cause);
  }

  /** The portal is well and says that there is no such page, or none that can be shown. */
  static PortalException absent(String message) {
    return new PortalException(message, true, null);
  }

  /** Whether the portal was reached and said that the page is not to be had. */
  public boolean absent() {
    return absent;
  }
}
