package dev.larkspur.runtime.event;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Writes to the log; never anything of an event's body. */
final class LoggingListener implements EventReceiverListener {
  private static final Logger LOG = System.getLogger("dev.larkspur.runtime.event");

  @Override
  public void refused(int status, String reason) {
    LOG.log(Level.WARNING, "refused a request with {0}: {1}", status, reason);
  }

  @Override
  public void duplicate(EventHeader header) {
    LOG.log(Level.DEBUG, "{0} {1} came again", header.type(), header.id());
  }

  @Override
  public void unhandled(EventHeader header) {
    LOG.log(Level.WARNING, "no handler for {0} {1}", header.type(), header.id());
  }

  @Override
  public void failed(EventHeader header, Throwable problem, boolean retried) {
    String text = "handling " + header.type() + " " + header.id() + " failed";
    LOG.log(Level.ERROR, retried ? text + ", it will come again" : text, problem);
  }
}
