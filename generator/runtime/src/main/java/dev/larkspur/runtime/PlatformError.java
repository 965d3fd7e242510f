package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Errors that every operation can return, with what the runtime knows about retrying them. The
 * documentation of an operation takes precedence for the same code.
 */
public enum PlatformError implements ErrorCode {
  /** The request has no access token. */
  TOKEN_MISSING(99991661, 400, Remedy.NEW_TOKEN, "missing access token", "Send an access token."),
  /** The tenant access token is invalid or expired. */
  TENANT_TOKEN_INVALID(
      99991663, 400, Remedy.NEW_TOKEN, "invalid tenant access token", "Fetch a new access token."),
  /** The app access token is invalid or expired. */
  APP_TOKEN_INVALID(
      99991664, 400, Remedy.NEW_TOKEN, "invalid app access token", "Fetch a new access token."),
  /** The user access token is invalid. */
  USER_TOKEN_INVALID(
      99991668, 401, Remedy.NEW_TOKEN, "invalid user access token", "Ask the user to log in."),
  /** The access token is malformed. */
  TOKEN_MALFORMED(
      99991671,
      400,
      Remedy.NEW_TOKEN,
      "malformed access token",
      "Check where the token comes from."),
  /** The user access token is expired. */
  USER_TOKEN_EXPIRED(
      99991677, 401, Remedy.NEW_TOKEN, "user access token expired", "Refresh the access token."),
  /** No access token is issued, because the app secret is wrong or the app is disabled. */
  APP_UNAUTHORIZED(
      10014,
      0,
      Remedy.NONE,
      "app unauthorized",
      "Check the app secret, and whether the app is enabled."),
  /** No access token is issued, because the app secret is wrong. */
  APP_SECRET_WRONG(10015, 0, Remedy.NONE, "wrong app secret", "Check the app ID and app secret."),
  /** The rate limit is exceeded; the request was not processed. */
  RATE_LIMITED(
      99991400,
      429,
      Remedy.WAIT,
      "request trigger frequency limit",
      "Send fewer requests in the same time."),
  /** The rate limit of bots is exceeded. */
  BOT_RATE_LIMITED(
      11232, 0, Remedy.WAIT, "too many requests", "Send fewer requests in the same time."),
  /** The rate limit of a chat or a user is exceeded. */
  MESSAGE_RATE_LIMITED(
      230020, 0, Remedy.WAIT, "frequency limit", "Send fewer messages to the same chat or user."),
  /** The rate limit of Drive is exceeded. */
  DRIVE_RATE_LIMITED(1061045, 0, Remedy.WAIT, "can retry", "Send fewer requests at the same time."),
  /** The rate limit of Calendar is exceeded. */
  CALENDAR_RATE_LIMITED(
      190005, 0, Remedy.WAIT, "rate limited", "Send fewer requests in the same time."),
  /** The rate limit of Base is exceeded. */
  BASE_RATE_LIMITED(
      1254290, 0, Remedy.WAIT, "TooManyRequest", "Send fewer requests in the same time."),
  /**
   * The platform failed internally, usually because requests are too frequent; the request may have
   * been processed.
   */
  INTERNAL_ERROR(
      2200,
      0,
      Remedy.WAIT_IF_IDEMPOTENT,
      "internal error",
      "Send fewer requests in the same time, and try again later."),
  /** The monthly quota is exhausted. */
  QUOTA_EXHAUSTED(
      99991403,
      429,
      Remedy.NONE,
      "monthly quota exceeded",
      "Wait for the next month or buy a larger quota."),
  /** The app does not have a required scope. */
  SCOPE_MISSING(
      99991672,
      400,
      Remedy.NONE,
      "access denied: scope missing",
      "Add the scope and publish the app."),
  /** The user has not granted a required scope. */
  NOT_GRANTED(99991679, 400, Remedy.NONE, "unauthorized", "Ask the user to grant the scope."),
  /** The permissions of the access token are not sufficient. */
  NO_PERMISSION(
      99991676, 400, Remedy.NONE, "no permission", "Check the permissions of the access token."),
  /** The app must not be used from this IP address. */
  IP_NOT_ALLOWED(
      99991401, 400, Remedy.NONE, "ip not allowed", "Add the address to the allow list."),
  /** A field of the request is invalid. */
  FIELD_CHECK_FAILED(
      99992402, 400, Remedy.NONE, "field validation failed", "Check the listed field violations."),
  /** The request is malformed. */
  BAD_REQUEST(
      9499, 400, Remedy.NONE, "bad request", "Check the names and types of the parameters.");

  /** The automatic reaction of the runtime. */
  enum Remedy {
    NONE,
    /** The request was not processed: replace the access token and retry. */
    NEW_TOKEN,
    /** The request was not processed: wait for the rate limit and retry. */
    WAIT,
    /** As {@link #WAIT}, but the request may have been processed: only if it is idempotent. */
    WAIT_IF_IDEMPOTENT
  }

  private final long code;
  private final int httpStatus;
  private final Remedy remedy;
  private final String message;
  private final String advice;

  PlatformError(long code, int httpStatus, Remedy remedy, String message, String advice) {
    this.code = code;
    this.httpStatus = httpStatus;
    this.remedy = remedy;
    this.message = message;
    this.advice = advice;
  }

  /** Returns the error with the given code; null if absent. */
  public static @Nullable PlatformError find(long code) {
    for (PlatformError error : values()) {
      if (error.code == code) {
        return error;
      }
    }
    return null;
  }

  @Override
  public long code() {
    return code;
  }

  /** Returns the usual HTTP status; 0 if unknown. The actual status depends on the gateway. */
  @Override
  public int httpStatus() {
    return httpStatus;
  }

  @Override
  public String message() {
    return message;
  }

  @Override
  public String advice() {
    return advice;
  }

  Remedy remedy() {
    return remedy;
  }
}
