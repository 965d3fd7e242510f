package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Errors that any operation can answer with, and what the runtime knows about repeating them. What
 * the documentation of an operation says of the same number goes before.
 */
public enum PlatformError implements ErrorCode {
  /** No token came with the request. */
  TOKEN_MISSING(99991661, 400, Remedy.NEW_TOKEN, "missing access token", "Send an access token."),
  /** The tenant's token is not or no longer valid. */
  TENANT_TOKEN_INVALID(
      99991663, 400, Remedy.NEW_TOKEN, "invalid tenant access token", "Fetch a new one."),
  /** The app's token is not or no longer valid. */
  APP_TOKEN_INVALID(
      99991664, 400, Remedy.NEW_TOKEN, "invalid app access token", "Fetch a new one."),
  /** The person's token is not valid. */
  USER_TOKEN_INVALID(
      99991668, 401, Remedy.NEW_TOKEN, "invalid user access token", "Ask the person to log in."),
  /** The token has a form no token has. */
  TOKEN_MALFORMED(
      99991671, 400, Remedy.NEW_TOKEN, "malformed access token", "Look at where it came from."),
  /** The person's token is too old. */
  USER_TOKEN_EXPIRED(99991677, 401, Remedy.NEW_TOKEN, "user access token expired", "Refresh it."),
  /** Too many requests; the request was turned away before anything was done. */
  RATE_LIMITED(
      99991400, 429, Remedy.WAIT, "request trigger frequency limit", "Send fewer in that time."),
  /** The same, from the bots' own limiter. */
  BOT_RATE_LIMITED(11232, 0, Remedy.WAIT, "too many requests", "Send fewer in that time."),
  /** The same, per chat or person. */
  MESSAGE_RATE_LIMITED(
      230020, 0, Remedy.WAIT, "frequency limit", "Send fewer to the same chat or person."),
  /** The same, from Drive. */
  DRIVE_RATE_LIMITED(1061045, 0, Remedy.WAIT, "can retry", "Send fewer at the same time."),
  /** The same, from Calendar. */
  CALENDAR_RATE_LIMITED(190005, 0, Remedy.WAIT, "rate limited", "Send fewer in that time."),
  /** The same, from Base. */
  BASE_RATE_LIMITED(1254290, 0, Remedy.WAIT, "TooManyRequest", "Send fewer in that time."),
  /** The platform failed inside, often under load; it may have acted. */
  INTERNAL_ERROR(2200, 0, Remedy.REPEAT_IF_HARMLESS, "internal error", "Try again later."),
  /** The month's quota is used up. */
  QUOTA_EXHAUSTED(
      99991403, 429, Remedy.NONE, "monthly quota exceeded", "Wait for the next month or buy more."),
  /** The app was not given a scope it needs. */
  SCOPE_MISSING(
      99991672, 400, Remedy.NONE, "access denied: scope missing", "Add the scope and publish."),
  /** The person did not grant what is needed. */
  NOT_GRANTED(99991679, 400, Remedy.NONE, "unauthorized", "Ask the person to grant the scope."),
  /** The token's permissions do not suffice. */
  NO_PERMISSION(99991676, 400, Remedy.NONE, "no permission", "Look at what the token may do."),
  /** The app may not be used from this address. */
  IP_NOT_ALLOWED(
      99991401, 400, Remedy.NONE, "ip not allowed", "Add the address to the allow list."),
  /** A field of the request is not as documented. */
  FIELD_CHECK_FAILED(
      99992402, 400, Remedy.NONE, "field validation failed", "Look at the violations."),
  /** The request cannot be understood. */
  BAD_REQUEST(9499, 400, Remedy.NONE, "bad request", "Look at names and types of the parameters.");

  /** What may be done about it without asking anyone. */
  enum Remedy {
    NONE,
    /** Nothing was done: a new token and once more. */
    NEW_TOKEN,
    /** Nothing was done: wait and once more. */
    WAIT,
    /** Something may have been done: once more only where that does no harm. */
    REPEAT_IF_HARMLESS
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

  /** The error with a code; null when it is none of these. */
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

  /** The status it usually comes with; gateways differ, so 0 or another means little. */
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
