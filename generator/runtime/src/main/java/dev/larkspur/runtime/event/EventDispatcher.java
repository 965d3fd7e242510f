package dev.larkspur.runtime.event;

import dev.larkspur.runtime.event.EventHandlers.TypedCallback;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs handlers on the executor. The response is sent when the handler has finished or the time
 * limit has passed. A failure before the response makes the platform deliver the event again; a
 * later failure is only reported to the listener.
 */
final class EventDispatcher {
  private final EventHandlers handlers;
  private final EventIdentity identity;
  private final SeenEvents seen;
  private final CallbackDispatcher callbacks;
  private final Executor executor;
  private final Duration timeLimit;
  private final EventReceiverListener listener;
  private final @Nullable ExecutorService ownThreads;

  /** The events that are being handled, by each of their keys. */
  private final Map<String, Work> inProgress = new HashMap<>();

  /**
   * Creates a dispatcher.
   *
   * @param executor the executor of the handlers; null for threads of the dispatcher
   */
  EventDispatcher(
      EventHandlers handlers,
      EventIdentity identity,
      SeenEvents seen,
      @Nullable Executor executor,
      Duration timeLimit,
      EventReceiverListener listener) {
    this.handlers = handlers;
    this.identity = identity;
    this.seen = seen;
    if (executor == null) {
      this.ownThreads = EventThreads.start();
      this.executor = ownThreads;
    } else {
      this.ownThreads = null;
      this.executor = executor;
    }
    this.callbacks = new CallbackDispatcher(this.executor, timeLimit, listener);
    this.timeLimit = timeLimit;
    this.listener = listener;
  }

  /** Stops the dispatcher's own threads after the events that they are handling. */
  void close() {
    if (ownThreads != null) {
      ownThreads.shutdown();
    }
  }

  /** Returns the number of keys of events that are being handled and were not responded to. */
  int inProgress() {
    synchronized (inProgress) {
      return inProgress.size();
    }
  }

  EventResponse handle(IncomingEvent event) {
    TypedCallback<?> callback = handlers.callback(event);
    if (callback != null) {
      return callbacks.handle(event, callback);
    }
    EventHeader header = event.header();
    if (!handlers.accept(event)) {
      listener.unhandled(header);
      return EventResponse.OK;
    }
    Work work = new Work(event, identity.keys(event));
    Work earlier = begin(work);
    if (earlier != null) {
      listener.duplicate(header);
      return earlier.response();
    }
    try {
      if (!mark(work)) {
        work.close(Phase.DONE);
        listener.duplicate(header);
        return EventResponse.OK;
      }
    } catch (Throwable e) { // a record of seen events can also throw errors
      return notStarted(work, e, 500, "the record of seen events is unavailable");
    }
    try {
      executor.execute(work);
    } catch (RejectedExecutionException e) {
      return notStarted(work, e, 503, "the receiver is overloaded");
    } catch (Throwable e) { // an executor can also throw errors
      return notStarted(work, e, 500, "the handler could not be started");
    }
    return work.response();
  }

  /** Releases work whose handler was not called, so that its event can be delivered again. */
  private EventResponse notStarted(Work work, Throwable problem, int status, String reason) {
    boolean again = work.ended(Phase.FAILED) && released(work, problem);
    work.close(Phase.FAILED);
    listener.failed(work.event.header(), problem, again);
    return EventResponse.error(status, reason);
  }

  /**
   * Registers work, unless earlier work with one of its keys has not ended. A repetition gets the
   * response of the earlier delivery: if it were accepted at once and the handler failed, the event
   * would be lost.
   *
   * @return the earlier work; null if the work was registered
   */
  private @Nullable Work begin(Work work) {
    synchronized (inProgress) {
      for (String key : work.keys) {
        Work earlier = inProgress.get(key);
        if (earlier != null) {
          return earlier;
        }
      }
      work.keys.forEach(key -> inProgress.put(key, work));
      return null;
    }
  }

  /**
   * Marks all keys of an event and returns whether none was marked before. Otherwise no key stays
   * marked for this delivery: the first delivery can still fail, and then the next one must be
   * handled.
   *
   * @throws IllegalStateException if a key stays marked
   */
  private boolean mark(Work work) {
    for (String key : work.keys) {
      if (!seen.mark(key)) {
        IllegalStateException problem = new IllegalStateException("A mark cannot be removed");
        if (!released(work, problem)) {
          throw problem;
        }
        return false;
      }
      work.marked++;
    }
    return true;
  }

  /**
   * Removes the marks of an event, so that it can be delivered again, and returns whether all were
   * removed. If that fails, the next delivery is treated as a duplicate.
   *
   * <p>A handler can leave its thread interrupted, which must not make the record fail.
   */
  private boolean released(Work work, Throwable problem) {
    boolean interrupted = Thread.interrupted();
    int failures = 0;
    for (String key : work.keys.subList(0, work.marked)) {
      try {
        seen.unmark(key);
      } catch (Throwable e) { // a record of seen events can also throw errors
        problem.addSuppressed(e);
        failures++;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return failures == 0;
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
    private final List<String> keys;
    private final CountDownLatch over = new CountDownLatch(1);
    private Phase phase = Phase.WORKING;

    /** The number of keys that are marked. Set before the handler starts. */
    private int marked;

    Work(IncomingEvent event, List<String> keys) {
      this.event = event;
      this.keys = keys;
    }

    @Override
    public void run() {
      if (hasFailed()) {
        return; // The executor threw an exception although it accepted the work.
      }
      try {
        handlers.handle(event);
        ended(Phase.DONE);
      } catch (Throwable e) { // errors must be reported, too
        boolean again = ended(Phase.FAILED) && released(this, e);
        listener.failed(event.header(), e, again);
        if (e instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
      } finally {
        close(Phase.DONE);
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

    /** Ends the work unless it has ended. Later deliveries do not get its response. */
    void close(Phase how) {
      ended(how);
      forget();
      over.countDown();
    }

    private void forget() {
      synchronized (inProgress) {
        keys.forEach(key -> inProgress.remove(key, this));
      }
    }

    private synchronized boolean ended(Phase how) {
      if (phase != Phase.WORKING) {
        return false;
      }
      phase = how;
      return true;
    }

    /**
     * Returns the response. Work that was responded to with 200 is forgotten, because its marks
     * alone then identify repetitions: handlers that never return would otherwise fill the memory.
     */
    private EventResponse outcome() {
      if (ended(Phase.RESPONDED)) {
        forget();
      }
      return hasFailed() ? EventResponse.error(500, "the handler failed") : EventResponse.OK;
    }

    private synchronized boolean hasFailed() {
      return phase == Phase.FAILED;
    }
  }
}
