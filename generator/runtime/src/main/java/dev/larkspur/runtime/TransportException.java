package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A call without a response. {@link #kind} indicates whether the platform may have processed the
 * request.
 */
public final class TransportException extends FeishuException {
  private static final long serialVersionUID = 1;

  /** The reasons for a missing response. */
  public enum Kind {
    /** The connection could not be established: the request was not processed. */
    NOT_CONNECTED,
    /** The connection broke after the request may have been sent: it may have been processed. */
    CONNECTION_LOST,
    /** A timeout of the client expired: the request may have been processed or may still be. */
    TIMED_OUT,
    /** The calling thread was interrupted: the request may have been processed. */
    INTERRUPTED,
    /**
     * A rate limit of the client would delay the request beyond the timeout of the call: it was not
     * sent.
     */
    RATE_LIMITED
  }

  private final Kind kind;

  /**
   * Creates an exception.
   *
   * @param kind the reason
   * @param message what failed, without secrets
   * @param cause the cause; null if absent
   */
  public TransportException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** Returns the reason. */
  public Kind kind() {
    return kind;
  }
}
