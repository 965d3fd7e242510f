package dev.larkspur.runtime.event;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Runs handlers on the executor. The response is sent when the handler has finished or the time
 * limit has passed. A failure before the response makes the platform deliver the event again; a
 * later failure is only reported to the listener.
 */
final class EventDispatcher {
  private final EventHandlers handlers;
  private final SeenEvents seen;
  private final Executor executor;
  private final Duration timeLimit;
  private final EventReceiverListener listener;

  EventDispatcher(
      EventHandlers handlers,
      SeenEvents seen,
      Executor executor,
      Duration timeLimit,
      EventReceiverListener listener) {
    this.handlers = handlers;
    this.seen = seen;
    this.executor = executor;
    this.timeLimit = timeLimit;
    this.listener = listener;
  }

  EventResponse handle(IncomingEvent event) {
    EventHeader header = event.header();
    if (!handlers.accept(event)) {
      listener.unhandled(header);
      return EventResponse.OK;
    }
    try {
      if (!seen.mark(header.id())) {
        listener.duplicate(header);
        return EventResponse.OK;
      }
    } catch (RuntimeException e) {
      listener.failed(header, e, true);
      return EventResponse.error(500, "the record of seen events is unavailable");
    }
    Work work = new Work(event);
    try {
      executor.execute(work);
    } catch (RejectedExecutionException e) {
      listener.failed(header, e, released(header, e));
      return EventResponse.error(503, "the receiver is overloaded");
    }
    return work.response();
  }

  /**
   * Removes the mark of an event, so that it can be delivered again. If that fails, the next
   * delivery is treated as a duplicate.
   */
  private boolean released(EventHeader header, Throwable problem) {
    try {
      seen.unmark(header.id());
      return true;
    } catch (RuntimeException e) {
      problem.addSuppressed(e);
      return false;
    }
  }

  private enum Phase {
    WORKING,
    DONE,
    FAILED,
    RESPONDED
  }

  /** The handling of one event, for which the receiving thread waits until the time limit. */
  private final class Work implements Runnable {
    private final IncomingEvent event;
    private final CountDownLatch over = new CountDownLatch(1);
    private Phase phase = Phase.WORKING;

    Work(IncomingEvent event) {
      this.event = event;
    }

    @Override
    public void run() {
      try {
        handlers.handle(event);
        ended(Phase.DONE);
      } catch (Throwable e) { // errors must be reported, too
        boolean again = ended(Phase.FAILED) && released(event.header(), e);
        listener.failed(event.header(), e, again);
        if (e instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
      } finally {
        over.countDown();
      }
    }

    /** Waits for the handler and returns the response, also if this thread is interrupted. */
    EventResponse response() {
      try {
        boolean unused = over.await(timeLimit.toNanos(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return outcome();
    }

    private synchronized boolean ended(Phase how) {
      if (phase != Phase.WORKING) {
        return false;
      }
      phase = how;
      return true;
    }

    private synchronized EventResponse outcome() {
      if (phase == Phase.FAILED) {
        return EventResponse.error(500, "the handler failed");
      }
      if (phase == Phase.WORKING) {
        phase = Phase.RESPONDED;
      }
      return EventResponse.OK;
    }
  }
}
