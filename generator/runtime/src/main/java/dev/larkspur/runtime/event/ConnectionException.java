package dev.larkspur.runtime.event;

import dev.larkspur.runtime.FeishuException;

/** A long connection that the platform refuses. */
public final class ConnectionException extends FeishuException {
  private static final long serialVersionUID = 1;

  private final long code;

  ConnectionException(long code, String message) {
    super(message);
    this.code = code;
  }

  /** Creates an exception for an unexpected failure. */
  ConnectionException(Throwable cause) {
    super("The connection failed", cause);
    this.code = 0;
  }

  /** Returns the code of the platform; 0 if it named none. */
  public long code() {
    return code;
  }
}
