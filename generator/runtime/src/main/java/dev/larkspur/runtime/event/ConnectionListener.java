package dev.larkspur.runtime.event;

import dev.larkspur.runtime.FeishuException;
import java.time.Duration;

/**
 * A listener for the state of a long connection. Methods must return quickly. Their exceptions are
 * logged and change nothing.
 */
public interface ConnectionListener {
  /** Called when the connection was established, also after an interruption. */
  default void connected() {}

  /**
   * Called when the connection was lost or could not be established, and will be tried again.
   *
   * @param reason the reason, without secrets
   * @param wait the time until the next attempt
   */
  default void interrupted(String reason, Duration wait) {}

  /**
   * Called when the connection has ended and is not tried again, because the platform refuses it:
   * wrong credentials, too many connections of the app, or the end of the permitted attempts.
   *
   * @param reason the reason, which {@link LongConnection#await} throws, too
   */
  default void refused(FeishuException reason) {}
}
