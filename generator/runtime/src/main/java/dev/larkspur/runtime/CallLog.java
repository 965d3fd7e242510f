package dev.larkspur.runtime;

import dev.larkspur.runtime.http.WireResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** What the client writes to the log: names, numbers and log ids; no values, bodies or tokens. */
final class CallLog {
  private static final Logger LOGGER = System.getLogger("dev.larkspur.runtime");

  private CallLog() {}

  /** Makes the logger, so that the first call need not wait for it. */
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
              + " failed, the next in "
              + wait.toMillis()
              + " ms: "
              + e.getMessage());
    }
  }

  static void ended(Operation<?> operation, int attempt, WireResponse response, long nanos) {
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
              + ReceivedResponse.logId(response.headers()));
    }
  }

  static void failed(Operation<?> operation, FeishuException e) {
    if (LOGGER.isLoggable(Level.DEBUG)) {
      LOGGER.log(Level.DEBUG, operation + ": " + e.getMessage());
    }
  }

  static void listenerFailed(RuntimeException e) {
    LOGGER.log(Level.WARNING, "a listener failed: " + e.getClass().getName());
  }

  static void tokenRefreshFailed(String kind, Throwable e) {
    LOGGER.log(
        Level.WARNING,
        "the "
            + kind
            + " access token was not refreshed ahead, the old one is still good: "
            + e.getMessage());
  }
}
