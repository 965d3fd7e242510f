package dev.larkspur.runtime.event;

import dev.larkspur.runtime.InvalidValue;
import dev.larkspur.runtime.internal.PrintableText;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Listener that logs what a receiver does, but never the content of an event. */
final class LoggingListener implements EventReceiverListener {
  private static final Logger LOG = System.getLogger("dev.larkspur.runtime.event");

  @Override
  public void rejected(int status, String reason) {
    LOG.log(Level.WARNING, "Rejected a request with status {0}: {1}", status, reason);
  }

  @Override
  public void duplicate(EventHeader header) {
    LOG.log(Level.DEBUG, () -> "Ignored a repeated delivery of " + name(header));
  }

  @Override
  public void unhandled(EventHeader header) {
    LOG.log(Level.WARNING, () -> "No handler for " + name(header));
  }

  @Override
  public void late(EventHeader header) {
    LOG.log(Level.WARNING, () -> "The answer to " + name(header) + " was late");
  }

  @Override
  public void invalidValue(EventHeader header, InvalidValue value) {
    LOG.log(Level.WARNING, () -> "Left out a value of " + name(header) + ": " + value);
  }

  @Override
  public void failed(EventHeader header, Throwable problem, boolean retried) {
    String text = "Handling " + name(header) + " failed";
    LOG.log(Level.ERROR, retried ? text + "; the platform will deliver it again" : text, problem);
  }

  @Override
  public void receiverFailed(Throwable problem) {
    LOG.log(Level.ERROR, "The receiver failed; the platform will deliver the event again", problem);
  }

  /** Returns the type and the id, which are the sender's text. */
  private static String name(EventHeader header) {
    return PrintableText.line(header.type()) + " " + PrintableText.line(header.id());
  }
}
