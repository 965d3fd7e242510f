package dev.larkspur.runtime;

import dev.larkspur.runtime.http.Header;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The listeners of one call. Exceptions that they throw are logged and do not affect the call. */
final class ListenerSet {
  /** No listeners. */
  static final ListenerSet NONE = new ListenerSet(new CallListener.Observation[0]);

  private final CallListener.Observation[] observations;
  private final AtomicBoolean ended = new AtomicBoolean();

  private ListenerSet(CallListener.Observation[] observations) {
    this.observations = observations;
  }

  static ListenerSet start(List<CallListener> listeners, Operation<?> operation) {
    if (listeners.isEmpty()) {
      return NONE;
    }
    CallListener.Observation[] started = new CallListener.Observation[listeners.size()];
    for (int i = 0; i < listeners.size(); i++) {
      try {
        started[i] = listeners.get(i).started(operation);
      } catch (RuntimeException e) {
        CallLog.listenerFailed(e);
        started[i] = new NoObservation();
      }
    }
    return new ListenerSet(started);
  }

  void attempting(int attempt) {
    for (CallListener.Observation each : observations) {
      try {
        each.attempting(attempt);
      } catch (RuntimeException e) {
        CallLog.listenerFailed(e);
      }
    }
  }

  /** Returns the headers that the listeners add to the request of an attempt. */
  List<Header> headers(int attempt) {
    if (observations.length == 0) {
      return List.of();
    }
    List<Header> headers = new ArrayList<>();
    for (CallListener.Observation each : observations) {
      try {
        each.headers(attempt)
            .forEach((name, value) -> headers.add(HeaderRules.caller(name, value)));
      } catch (RuntimeException e) {
        CallLog.listenerFailed(e);
      }
    }
    return headers;
  }

  void retrying(int attempt, Duration wait, FeishuException reason) {
    for (CallListener.Observation each : observations) {
      try {
        each.retrying(attempt, wait, reason);
      } catch (RuntimeException e) {
        CallLog.listenerFailed(e);
      }
    }
  }

  void invalidValue(InvalidValue value) {
    for (CallListener.Observation each : observations) {
      try {
        each.invalidValue(value);
      } catch (RuntimeException e) {
        CallLog.listenerFailed(e);
      }
    }
  }

  boolean isPresent() {
    return observations.length > 0;
  }

  /** Reports the end of the call, unless it was already reported. */
  void ended(CallEnd end) {
    if (!ended.compareAndSet(false, true)) {
      return;
    }
    for (CallListener.Observation each : observations) {
      try {
        each.ended(end);
      } catch (RuntimeException e) {
        CallLog.listenerFailed(e);
      }
    }
  }

  private static final class NoObservation implements CallListener.Observation {}
}
