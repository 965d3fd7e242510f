package dev.larkspur.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error response of the platform. It carries the content of the response and what is documented
 * about the error; the message summarizes both on a few lines.
 */
public final class ApiException extends FeishuException {
  private static final long serialVersionUID = 1;

  private final String operation;
  private final @Nullable Class<? extends ErrorCode> documented;
  private final long code;
  private final int httpStatus;
  private final String platformMessage;
  private final boolean retryable;
  private final int attempts;
  private final boolean mayHaveWorked;
  private final ErrorDetails details;
  private final @Nullable String scopesUrl;
  private final byte[] bytes;

  ApiException(ErrorResponse response, boolean retryable, int attempts, boolean mayHaveWorked) {
    super(response.text(attempts, mayHaveWorked), null, response.logId);
    this.operation = response.operation.id();
    this.documented = response.operation.errors();
    this.code = response.code;
    this.httpStatus = response.httpStatus;
    this.platformMessage = response.message;
    this.details = response.details;
    this.scopesUrl = response.scopesUrl;
    this.bytes = response.bytes;
    this.retryable = retryable;
    this.attempts = attempts;
    this.mayHaveWorked = mayHaveWorked;
  }

  /** Returns the id of the operation that failed, for example {@code im.v1.message.reply}. */
  public String operation() {
    return operation;
  }

  /** Returns the {@code code} of the response; 0 if it has none, as in some OAuth errors. */
  public long code() {
    return code;
  }

  /** Returns the HTTP status. A response with status 200 can be an error, too. */
  public int httpStatus() {
    return httpStatus;
  }

  /** Returns the {@code msg} of the response. The wording can change, so do not branch on it. */
  public String platformMessage() {
    return platformMessage;
  }

  /**
   * Returns whether the same call may succeed later without a change. Invalid access tokens and
   * exhausted quotas do not count as retryable.
   */
  public boolean retryable() {
    return retryable;
  }

  /** Returns the number of attempts that were sent. */
  public int attempts() {
    return attempts;
  }

  /**
   * Returns whether an earlier attempt of this call may have succeeded although its response was
   * lost. With some idempotency keys the platform rejects the repetition, so that this exception
   * means success.
   */
  public boolean mayHaveWorked() {
    return mayHaveWorked;
  }

  /**
   * Returns whether this is the given error: an error or sub-error of this operation, or an error
   * of the platform. A constant of another operation with the same number does not match.
   */
  public boolean is(ErrorCode error) {
    if (error.code() == code && isDocumented(error)) {
      return true;
    }
    return sub() == error;
  }

  /**
   * Returns the documented error as a constant, for a {@code switch}.
   *
   * @param type the enum of the operation's errors, or {@link PlatformError}
   * @return the constant; null if the operation does not document the error or the enum belongs to
   *     another operation
   */
  public <E extends ErrorCode> @Nullable E error(Class<E> type) {
    ErrorCode found = known();
    return type.isInstance(found) ? type.cast(found) : null;
  }

  /** Returns the documented sub-error inside the message as a constant; null if absent. */
  public <E extends ErrorCode> @Nullable E subError(Class<E> type) {
    ErrorCode found = sub();
    return type.isInstance(found) ? type.cast(found) : null;
  }

  /**
   * Returns the documented error of the operation, otherwise that of the platform; null if neither
   * documents the code.
   */
  public @Nullable ErrorCode known() {
    ErrorCode found = ErrorTable.of(documented).find(code, httpStatus);
    return found == null ? PlatformError.find(code) : found;
  }

  /** Returns the documented advice; empty if absent. */
  public String advice() {
    ErrorCode found = known();
    return found == null ? "" : found.advice();
  }

  /**
   * Returns the message inside the {@code error} object, which can say more than {@link
   * #platformMessage}; null if the response has none.
   */
  public @Nullable String reason() {
    return details.reason();
  }

  /** Returns the details of the error that the platform names. */
  public List<Detail> details() {
    return details.details();
  }

  /** Returns the fields that the platform rejected. */
  public List<Violation> violations() {
    return details.violations();
  }

  /** Returns the permissions that are missing. */
  public List<PermissionViolation> permissionViolations() {
    return details.permissionViolations();
  }

  /**
   * Returns the URL of the page in the developer console where the owner of the app can request the
   * missing scopes; null if the error is not {@link PlatformError#SCOPE_MISSING}, the client has no
   * app credentials, or the console of its {@link Region} is unknown. The URL consists of the app
   * id and the scopes that the response names. The message contains it if the response has no such
   * URL.
   */
  public @Nullable String scopesUrl() {
    return scopesUrl;
  }

  /** Returns the help pages that the platform links to. */
  public List<Help> helps() {
    return details.helps();
  }

  /**
   * Returns the URL of the platform's troubleshooting page for this failure; null if the response
   * has none.
   */
  public @Nullable String troubleshooter() {
    return details.troubleshooter();
  }

  /** Returns a copy of the response body. */
  public byte[] bytes() {
    return bytes.clone();
  }

  private @Nullable ErrorCode sub() {
    long number = SubErrorCode.in(platformMessage);
    return ErrorTable.of(documented).findSub(code, httpStatus, number);
  }

  private boolean isDocumented(ErrorCode error) {
    if (error instanceof PlatformError || documented == null) {
      return true;
    }
    ErrorCode found = ErrorTable.of(documented).find(code, httpStatus);
    return error instanceof Enum<?> constant
        && constant.getDeclaringClass() == documented
        && found != null
        && (found.httpStatus() != httpStatus || error.httpStatus() == httpStatus);
  }
}
