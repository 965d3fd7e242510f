package dev.larkspur.runtime.event;

import dev.larkspur.runtime.InvalidValue;
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
    LOG.log(Level.DEBUG, "Ignored a repeated delivery of {0} {1}", header.type(), header.id());
  }

  @Override
  public void unhandled(EventHeader header) {
    LOG.log(Level.WARNING, "No handler for {0} {1}", header.type(), header.id());
  }

  @Override
  public void late(EventHeader header) {
    LOG.log(Level.WARNING, "The answer to {0} {1} was late", header.type(), header.id());
  }

  @Override
  public void invalidValue(EventHeader header, InvalidValue value) {
    LOG.log(Level.WARNING, "Left out a value of {0} {1}: {2}", header.type(), header.id(), value);
  }

  @Override
  public void failed(EventHeader header, Throwable problem, boolean retried) {
    String text = "Handling " + header.type() + " " + header.id() + " failed";
    LOG.log(Level.ERROR, retried ? text + "; the platform will deliver it again" : text, problem);
  }
}
