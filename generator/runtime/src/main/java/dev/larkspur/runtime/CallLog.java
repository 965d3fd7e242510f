package dev.larkspur.runtime;

import dev.larkspur.runtime.http.WireResponse;
import dev.larkspur.runtime.jackson.InvalidValues;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Log messages of the client. They contain names, numbers and log ids, but no values, bodies or
 * access tokens.
 */
final class CallLog {
  private static final Logger LOGGER = System.getLogger("dev.larkspur.runtime");

  private CallLog() {}

  /** Initializes the logger, so that the first call does not wait for it. */
  static void prepare() {
    LOGGER.isLoggable(Level.DEBUG);
  }

  static void retrying(Operation<?> operation, int attempt, Duration wait, FeishuException e) {
    if (LOGGER.isLoggable(Level.DEBUG)) {
      LOGGER.log(
          Level.DEBUG,
          operation.id()
              + ": attempt "
              + attempt
              + " failed, next attempt in "
              + wait.toMillis()
              + " ms: "
              + e.getMessage());
    }
  }

  static void ended(
      Operation<?> operation, int attempt, WireResponse response, long nanos, Secrets secrets) {
    if (LOGGER.isLoggable(Level.DEBUG)) {
      LOGGER.log(
          Level.DEBUG,
          operation
              + ": "
              + response
              + ", attempt "
              + attempt
              + ", "
              + nanos / 1_000_000
              + " ms, log id "
              + ReceivedResponse.logId(response.headers(), secrets));
    }
  }

  static void failed(Operation<?> operation, FeishuException e) {
    if (LOGGER.isLoggable(Level.DEBUG)) {
      LOGGER.log(Level.DEBUG, operation + ": " + e.getMessage());
    }
  }

  /** Logs the number of invalid values and the first path, but no value. */
  static void invalidValues(Operation<?> operation, InvalidValues invalid) {
    LOGGER.log(
        Level.WARNING,
        operation.id()
            + ": left out "
            + invalid.count()
            + (invalid.count() == 1 ? " value" : " values")
            + " of a different type than documented, the first at "
            + invalid.first().get(0).jsonPath());
  }

  static void listenerFailed(RuntimeException e) {
    LOGGER.log(Level.WARNING, "A listener failed: " + e.getClass().getName());
  }

  static void tokenRefreshFailed(String kind, Throwable e) {
    LOGGER.log(
        Level.WARNING,
        "Refreshing the "
            + kind
            + " access token ahead of its expiry failed; the current token stays in use: "
            + e.getMessage());
  }
}
