package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/** What may be tried again, by facts about the platform and never by the wording of an advice. */
final class Retryable {
  private Retryable() {}

  /** Whether the same call may work later without any change. */
  static boolean byCode(Operation<?> operation, long code, int status) {
    return turnedAway(operation, code, status) || mayPass(code, status);
  }

  /** Whether the platform surely did nothing and asks to wait. */
  static boolean turnedAway(Operation<?> operation, long code, int status) {
    PlatformError known = PlatformError.find(code);
    if (known == PlatformError.QUOTA_EXHAUSTED) {
      return false;
    }
    return operation.retries(code) || status == 429 || remedy(known) == PlatformError.Remedy.WAIT;
  }

  /** Whether it failed in a way that passes, having perhaps acted. */
  static boolean mayPass(long code, int status) {
    return remedy(PlatformError.find(code)) == PlatformError.Remedy.REPEAT_IF_HARMLESS
        || status == 500
        || status == 502
        || status == 503
        || status == 504;
  }

  /** Whether the token was turned away before anything was done. */
  static boolean tokenRefused(long code) {
    return remedy(PlatformError.find(code)) == PlatformError.Remedy.NEW_TOKEN;
  }

  private static PlatformError.@Nullable Remedy remedy(@Nullable PlatformError error) {
    return error == null ? null : error.remedy();
  }
}
