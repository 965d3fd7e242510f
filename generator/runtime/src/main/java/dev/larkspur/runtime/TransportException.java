package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/** No answer came. {@link #kind} tells whether the platform may have acted all the same. */
public final class TransportException extends FeishuException {
  private static final long serialVersionUID = 1;

  /** How a call can end without an answer. */
  public enum Kind {
    /** No connection was made: the platform did not act. */
    NOT_CONNECTED,
    /** The connection broke after the request may have gone out: the platform may have acted. */
    CONNECTION_LOST,
    /** A time-out of ours passed: the platform may have acted, and may still. */
    TIMED_OUT,
    /** The calling thread was interrupted: the platform may have acted. */
    INTERRUPTED
  }

  private final Kind kind;

  /** What happened to which operation. */
  public TransportException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** How the call ended. */
  public Kind kind() {
    return kind;
  }
}
