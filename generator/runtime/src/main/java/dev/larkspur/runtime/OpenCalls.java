package dev.larkspur.runtime;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The calls of a client that have not ended, so that closing the client ends them. Thread-safe. */
final class OpenCalls {
  private final Set<OpenCall> calls = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** A call that has not ended. */
  interface OpenCall {
    /** Ends the call, because the client was closed. It is called at most once. */
    void clientClosed();
  }

  /**
   * Adds a call.
   *
   * @throws IllegalStateException if the client is closed
   */
  void add(OpenCall call) {
    checkOpen();
    calls.add(call);
    if (closed && calls.remove(call)) {
      throw closedException();
    }
  }

  /**
   * Removes a call that has ended. Returns false if {@link OpenCall#clientClosed} was or will be
   * called.
   */
  boolean remove(OpenCall call) {
    return calls.remove(call);
  }

  /**
   * Throws an exception if the client is closed.
   *
   * @throws IllegalStateException if the client is closed
   */
  void checkOpen() {
    if (closed) {
      throw closedException();
    }
  }

  boolean isClosed() {
    return closed;
  }

  /** Ends all calls and refuses further ones. */
  void close() {
    closed = true;
    for (OpenCall call : List.copyOf(calls)) {
      if (calls.remove(call)) {
        call.clientClosed();
      }
    }
  }

  static IllegalStateException closedException() {
    return new IllegalStateException("The client is closed");
  }
}
