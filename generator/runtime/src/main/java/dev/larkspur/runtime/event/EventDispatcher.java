package dev.larkspur.runtime.event;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Lets a handler work on the executor and answers when it is done, or when the platform would lose
 * patience. What fails before the answer is to be delivered again; what fails after it is only told
 * to the watcher.
 */
final class EventDispatcher {
  private final EventHandlers handlers;
  private final SeenEvents seen;
  private final Executor executor;
  private final Duration patience;
  private final EventReceiverListener listener;

  EventDispatcher(
      EventHandlers handlers,
      SeenEvents seen,
      Executor executor,
      Duration patience,
      EventReceiverListener listener) {
    this.handlers = handlers;
    this.seen = seen;
    this.executor = executor;
    this.patience = patience;
    this.listener = listener;
  }

  EventResponse handle(IncomingEvent event) {
    EventHeader header = event.header();
    if (!handlers.want(event)) {
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
      return EventResponse.refusal(500, "the memory of events is out of reach");
    }
    Work work = new Work(event);
    try {
      executor.execute(work);
    } catch (RejectedExecutionException e) {
      listener.failed(header, e, released(header, e));
      return EventResponse.refusal(503, "too busy");
    }
    return work.answer();
  }

  /**
   * Makes room for another delivery; if that fails too, the event will be taken for a duplicate.
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

  /** One event being handled, while somebody waits for it for a time. */
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
      } catch (Throwable e) { // an error must not end without a word either
        boolean again = ended(Phase.FAILED) && released(event.header(), e);
        listener.failed(event.header(), e, again);
        if (e instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
      } finally {
        over.countDown();
      }
    }

    /** Waits; an answer is given in any case, also when the waiting thread is interrupted. */
    EventResponse answer() {
      try {
        boolean unused = over.await(patience.toNanos(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return settled();
    }

    private synchronized boolean ended(Phase how) {
      if (phase != Phase.WORKING) {
        return false;
      }
      phase = how;
      return true;
    }

    private synchronized EventResponse settled() {
      if (phase == Phase.FAILED) {
        return EventResponse.refusal(500, "the handler failed");
      }
      if (phase == Phase.WORKING) {
        phase = Phase.RESPONDED;
      }
      return EventResponse.OK;
    }
  }
}
