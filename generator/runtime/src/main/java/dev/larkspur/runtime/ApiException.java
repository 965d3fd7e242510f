package dev.larkspur.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The platform answered that it did not do what was asked. Carries everything the answer said and
 * what the documentation says about it; its text is that on a few lines.
 */
public final class ApiException extends FeishuException {
  private static final long serialVersionUID = 1;

  private final transient Operation<?> operation;
  private final long code;
  private final int httpStatus;
  private final String platformMessage;
  private final @Nullable String logId;
  private final boolean retryable;
  private final int attempts;
  private final boolean mayHaveWorked;
  private final transient ErrorDetails details;
  private final byte[] bytes;

  ApiException(ErrorResponse response, boolean retryable, int attempts, boolean mayHaveWorked) {
    super(response.text(attempts, mayHaveWorked));
    this.operation = response.operation;
    this.code = response.code;
    this.httpStatus = response.httpStatus;
    this.platformMessage = response.message;
    this.logId = response.logId;
    this.details = response.details;
    this.bytes = response.bytes;
    this.retryable = retryable;
    this.attempts = attempts;
    this.mayHaveWorked = mayHaveWorked;
  }

  /** The operation that failed: {@code im.v1.message.reply}. */
  public String operation() {
    return operation.id();
  }

  /** {@code code} of the answer; 0 when it had none, which some OAuth errors do. */
  public long code() {
    return code;
  }

  /** The HTTP status: also with 200 an answer can be an error. */
  public int httpStatus() {
    return httpStatus;
  }

  /** {@code msg} of the answer. For people: its wording changes, so never branch on it. */
  public String platformMessage() {
    return platformMessage;
  }

  /** What the platform's support asks for; null when the answer had none. */
  public @Nullable String logId() {
    return logId;
  }

  /** Whether the same call may work later without a change. Tokens and quotas do not count. */
  public boolean retryable() {
    return retryable;
  }

  /** How many times the request went out. */
  public int attempts() {
    return attempts;
  }

  /**
   * Whether an earlier attempt of this call may have worked, its answer lost. With some idempotency
   * keys the platform then refuses the repetition, and this failure means success.
   */
  public boolean mayHaveWorked() {
    return mayHaveWorked;
  }

  /**
   * Whether this is the error that a constant stands for: one of the operation's own, at the top or
   * inside the message, or one of the platform's. The same number of another operation is not.
   */
  public boolean is(ErrorCode error) {
    if (error.code() == code && speaksOf(error)) {
      return true;
    }
    return operation.findSub(code, httpStatus, SubErrorCode.in(platformMessage)) == error;
  }

  /**
   * The constant for this error, for a {@code switch}.
   *
   * @return null when the docs of the operation do not list it, or the enum is another operation's
   */
  public <E extends ErrorCode> @Nullable E error(Class<E> type) {
    ErrorCode found = known();
    return type.isInstance(found) ? type.cast(found) : null;
  }

  /** The constant for the finer error inside the message; null when there is none listed. */
  public <E extends ErrorCode> @Nullable E subError(Class<E> type) {
    ErrorCode found = operation.findSub(code, httpStatus, SubErrorCode.in(platformMessage));
    return type.isInstance(found) ? type.cast(found) : null;
  }

  /** What is documented about this error, by the operation or else by the platform; null if not. */
  public @Nullable ErrorCode known() {
    ErrorCode found = operation.find(code, httpStatus);
    return found == null ? PlatformError.find(code) : found;
  }

  /** What the docs say to do; empty when they say nothing. */
  public String advice() {
    ErrorCode found = known();
    return found == null ? "" : found.advice();
  }

  /** The fields that were not accepted. */
  public List<Violation> violations() {
    return details.violations();
  }

  /** The permissions that were lacking. */
  public List<PermissionViolation> permissionViolations() {
    return details.permissionViolations();
  }

  /** The pages the platform points to. */
  public List<Help> helps() {
    return details.helps();
  }

  /** The platform's own page about this very failure; null when it gave none. */
  public @Nullable String troubleshooter() {
    return details.troubleshooter();
  }

  /** The answer as it came. */
  public byte[] bytes() {
    return bytes.clone();
  }

  private boolean speaksOf(ErrorCode error) {
    if (error instanceof PlatformError || !operation.listsErrors()) {
      return true;
    }
    ErrorCode found = operation.find(code, httpStatus);
    return operation.ownsError(error)
        && found != null
        && (found.httpStatus() != httpStatus || error.httpStatus() == httpStatus);
  }
}
