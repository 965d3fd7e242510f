package dev.larkspur.runtime.event;

import dev.larkspur.runtime.FeishuException;
import dev.larkspur.runtime.InvalidValue;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Listener that passes everything on to the caller's listeners and logs their exceptions, so that
 * these change neither a response nor a connection.
 */
final class GuardedListener implements EventReceiverListener {
  private static final Logger LOG = System.getLogger("dev.larkspur.runtime.event");

  private final EventReceiverListener listener;

  GuardedListener(EventReceiverListener listener) {
    this.listener = listener;
  }

  @Override
  public void rejected(int status, String reason) {
    guarded(() -> listener.rejected(status, reason));
  }

  @Override
  public void duplicate(EventHeader header) {
    guarded(() -> listener.duplicate(header));
  }

  @Override
  public void unhandled(EventHeader header) {
    guarded(() -> listener.unhandled(header));
  }

  @Override
  public void late(EventHeader header) {
    guarded(() -> listener.late(header));
  }

  @Override
  public void invalidValue(EventHeader header, InvalidValue value) {
    guarded(() -> listener.invalidValue(header, value));
  }

  @Override
  public void failed(EventHeader header, Throwable problem, boolean retried) {
    guarded(() -> listener.failed(header, problem, retried));
  }

  @Override
  public void receiverFailed(Throwable problem) {
    guarded(() -> listener.receiverFailed(problem));
  }

  /** Returns a listener for the state of a connection that is guarded in the same way. */
  static ConnectionListener of(ConnectionListener listener) {
    return new ConnectionListener() {
      @Override
      public void connected() {
        guarded(listener::connected);
      }

      @Override
      public void interrupted(String reason, Duration wait) {
        guarded(() -> listener.interrupted(reason, wait));
      }

      @Override
      public void refused(FeishuException reason) {
        guarded(() -> listener.refused(reason));
      }
    };
  }

  private static void guarded(Runnable notification) {
    try {
      notification.run();
    } catch (Throwable e) { // errors must be reported, too
      LOG.log(Level.ERROR, "A listener threw an exception", e);
    }
  }
}
