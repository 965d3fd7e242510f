package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Classifies error codes and HTTP statuses by whether the platform has processed the request, based
 * on known facts and never on the wording of advice. {@link CallProgress} decides about a retry.
 */
final class Retryable {
  private Retryable() {}

  /** Returns whether the same call may succeed later without a change. */
  static boolean byCode(Operation<?> operation, long code, int status) {
    return notProcessed(operation, code, status) || isTemporary(code, status);
  }

  /** Returns whether the platform certainly did not process the request and asks to wait. */
  static boolean notProcessed(Operation<?> operation, long code, int status) {
    PlatformError known = PlatformError.find(code);
    if (known == PlatformError.QUOTA_EXHAUSTED) {
      return false;
    }
    return operation.retries(code) || status == 429 || remedy(known) == PlatformError.Remedy.WAIT;
  }

  /**
   * Returns whether requests were too frequent, so that a retry waits for the time window of the
   * rate limit.
   */
  static boolean isRateLimit(Operation<?> operation, long code, int status) {
    PlatformError.Remedy remedy = remedy(PlatformError.find(code));
    return operation.retries(code)
        || status == 429
        || remedy == PlatformError.Remedy.WAIT
        || remedy == PlatformError.Remedy.WAIT_IF_IDEMPOTENT;
  }

  /** Returns whether the failure is temporary and the platform may have processed the request. */
  static boolean isTemporary(long code, int status) {
    return remedy(PlatformError.find(code)) == PlatformError.Remedy.WAIT_IF_IDEMPOTENT
        || status == 500
        || status == 502
        || status == 503
        || status == 504;
  }

  /** Returns whether the access token was rejected before the request was processed. */
  static boolean tokenRejected(long code) {
    return remedy(PlatformError.find(code)) == PlatformError.Remedy.NEW_TOKEN;
  }

  private static PlatformError.@Nullable Remedy remedy(@Nullable PlatformError error) {
    return error == null ? null : error.remedy();
  }
}
