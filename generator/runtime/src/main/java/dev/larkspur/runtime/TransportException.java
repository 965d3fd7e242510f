package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A call without a response. {@link #kind} is the reason, and {@link #mayBeProcessed} tells whether
 * the platform may have processed the request.
 */
public final class TransportException extends FeishuException {
  private static final long serialVersionUID = 1;

  /** The reasons for a missing response. */
  public enum Kind {
    /** The connection could not be established: the attempt was not processed. */
    NOT_CONNECTED,
    /** The connection broke after the request may have been sent: it may have been processed. */
    CONNECTION_LOST,
    /** A timeout of the client expired: the request may have been processed or may still be. */
    TIMED_OUT,
    /** The calling thread was interrupted. */
    INTERRUPTED,
    /** The client was closed before the call ended. */
    CLOSED,
    /**
     * A rate limit of the client would delay the request beyond the timeout of the call: it was not
     * sent.
     */
    RATE_LIMITED
  }

  private final Kind kind;
  private final boolean mayBeProcessed;

  /**
   * Creates an exception.
   *
   * @param kind the reason
   * @param message what failed, without secrets
   * @param cause the cause; null if absent
   */
  public TransportException(Kind kind, String message, @Nullable Throwable cause) {
    this(kind, kind != Kind.NOT_CONNECTED && kind != Kind.RATE_LIMITED, message, cause);
  }

  TransportException(Kind kind, boolean mayBeProcessed, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.mayBeProcessed = mayBeProcessed;
  }

  /** Returns the reason. */
  public Kind kind() {
    return kind;
  }

  /**
   * Returns whether the platform may have processed the request in any attempt of the call. If not,
   * the call had no effect and can safely be repeated.
   */
  public boolean mayBeProcessed() {
    return mayBeProcessed;
  }
}
