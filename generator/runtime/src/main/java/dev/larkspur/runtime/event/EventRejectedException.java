package dev.larkspur.runtime.event;

/**
 * A request that is rejected. The reason is sent to the sender, so it must not reveal anything
 * useful to an attacker.
 */
final class EventRejectedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String reason;

  EventRejectedException(int status, String reason) {
    super(reason);
    this.status = status;
    this.reason = reason;
  }

  int status() {
    return status;
  }

  String reason() {
    return reason;
  }
}
