package dev.larkspur.runtime.event;

import dev.larkspur.runtime.Json;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The handlers of a receiver by type. */
final class EventHandlers {
  private final Map<String, Typed<?>> events;
  private final Map<String, TypedCallback<?>> callbacks;
  private final @Nullable EventHandler<Json> others;

  EventHandlers(
      Map<String, Typed<?>> events,
      Map<String, TypedCallback<?>> callbacks,
      @Nullable EventHandler<Json> others) {
    this.events = Map.copyOf(events);
    this.callbacks = Map.copyOf(callbacks);
    this.others = others;
  }

  /**
   * Returns these handlers with lenient decoding, which reports the values that it leaves out to
   * the listener.
   */
  EventHandlers lenient(EventReceiverListener listener) {
    Map<String, Typed<?>> lenientEvents = new HashMap<>(events);
    lenientEvents.replaceAll((type, typed) -> typed.lenient(listener));
    Map<String, TypedCallback<?>> lenientCallbacks = new HashMap<>(callbacks);
    lenientCallbacks.replaceAll((type, typed) -> typed.lenient(listener));
    return new EventHandlers(lenientEvents, lenientCallbacks, others);
  }

  /** A handler of events and the record that it takes. */
  record Typed<E>(EventDecoder<E> reader, EventHandler<? super E> handler) {
    static <E> Typed<E> of(Class<E> record, EventHandler<? super E> handler) {
      return new Typed<>(EventDecoder.strict(record), handler);
    }

    Typed<E> lenient(EventReceiverListener listener) {
      return new Typed<>(reader.lenient(listener), handler);
    }

    void handle(IncomingEvent incoming) throws Exception {
      handler.handle(reader.read(incoming), incoming.header());
    }
  }

  /** A handler of callbacks and the record that it takes. */
  record TypedCallback<C>(EventDecoder<C> reader, CallbackHandler<? super C, ?> handler) {
    static <C> TypedCallback<C> of(Class<C> record, CallbackHandler<? super C, ?> handler) {
      return new TypedCallback<>(EventDecoder.strict(record), handler);
    }

    TypedCallback<C> lenient(EventReceiverListener listener) {
      return new TypedCallback<>(reader.lenient(listener), handler);
    }

    @Nullable Object handle(IncomingEvent incoming) throws Exception {
      return handler.handle(reader.read(incoming), incoming.header());
    }
  }

  /** Returns the handler of a callback; null if absent. */
  @Nullable TypedCallback<?> callback(IncomingEvent incoming) {
    return callbacks.get(incoming.header().type());
  }

  /** Returns whether there is a handler for the event. */
  boolean accept(IncomingEvent incoming) {
    return others != null || events.containsKey(incoming.header().type());
  }

  /** Calls the handler of the event. */
  void handle(IncomingEvent incoming) throws Exception {
    Typed<?> typed = events.get(incoming.header().type());
    if (typed != null) {
      typed.handle(incoming);
    } else if (others != null) {
      others.handle(incoming.whole(), incoming.header());
    }
  }
}
