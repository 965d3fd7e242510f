package dev.larkspur.runtime.event;

import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.event.EventHandlers.Typed;
import dev.larkspur.runtime.event.EventHandlers.TypedCallback;
import dev.larkspur.runtime.internal.Durations;
import dev.larkspur.runtime.internal.JsonPointer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The settings that all receivers share: handlers, the record of seen events, and threads.
 *
 * @param <B> the builder itself
 */
public abstract sealed class ReceiverBuilder<B extends ReceiverBuilder<B>>
    permits EventReceiver.Builder, LongConnection.Builder {
  /** The type for clicks on cards of the older format, which have no type of their own. */
  public static final String OLD_CARD = "card.action.trigger_v1";

  private final Map<String, Typed<?>> events = new HashMap<>();
  private final Map<String, TypedCallback<?>> callbacks = new HashMap<>();
  private final Map<String, JsonPointer> secondKeys = EventIdentity.documented();
  private @Nullable EventHandler<Json> others;
  private Duration respondWithin = Duration.ofSeconds(2);
  private SeenEvents seen = SeenEvents.inMemory();
  private @Nullable Executor executor;
  private boolean lenientDecoding;

  EventReceiverListener listener = new GuardedListener(new LoggingListener());

  ReceiverBuilder() {}

  abstract B self();

  /**
   * Sets the handler of an event.
   *
   * @param record the record of the event, which has the annotation {@link EventType}
   * @throws IllegalArgumentException if the annotation is missing or the type already has a handler
   */
  public final <E> B on(Class<E> record, EventHandler<? super E> handler) {
    EventType type = record.getAnnotation(EventType.class);
    if (type == null) {
      throw new IllegalArgumentException(
          record.isAnnotationPresent(CallbackType.class)
              ? record.getName() + " is a callback; use onCallback, whose handler returns an answer"
              : record.getName() + " has no @EventType annotation; pass the event type as well");
    }
    return on(type.value(), record, handler);
  }

  /**
   * Sets the handler of an event that has no record of its own.
   *
   * @param type the type of the event, as sent
   * @param record the type for the {@code event} field; {@link Json} for its JSON
   * @throws IllegalArgumentException if the type already has a handler
   */
  public final <E> B on(String type, Class<E> record, EventHandler<? super E> handler) {
    events.put(unused(type), Typed.of(record, handler));
    return self();
  }

  /** Sets the handler for all other events; it receives the whole body. */
  public final B onOther(EventHandler<Json> handler) {
    others = handler;
    return self();
  }

  /**
   * Sets the handler that answers a callback.
   *
   * @param record the record of the callback, which has the annotation {@link CallbackType}
   * @throws IllegalArgumentException if the annotation is missing or the type already has a handler
   */
  public final <C> B onCallback(Class<C> record, CallbackHandler<? super C, ?> handler) {
    CallbackType type = record.getAnnotation(CallbackType.class);
    if (type == null) {
      throw new IllegalArgumentException(
          record.isAnnotationPresent(EventType.class)
              ? record.getName() + " is an event, which has no answer; use on"
              : record.getName() + " has no @CallbackType annotation; pass the type as well");
    }
    return onCallback(type.value(), record, handler);
  }

  /**
   * Sets the handler that answers a callback that has no record of its own.
   *
   * @param type the type of the callback, as sent; {@link #OLD_CARD} for a click on a card of the
   *     older format
   * @param record the type for the {@code event} field; {@link Json} for its JSON
   * @throws IllegalArgumentException if the type already has a handler
   */
  public final <C> B onCallback(
      String type, Class<C> record, CallbackHandler<? super C, ?> handler) {
    callbacks.put(unused(type), TypedCallback.of(record, handler));
    return self();
  }

  /**
   * Sets a second key of an event type, by which a delivery with another id is recognized as a
   * repetition. By default messages have one, their {@code message_id}.
   *
   * @param type the type of the event, as sent
   * @param member the path of the member in the content of the event, for example {@code
   *     /message/message_id}
   * @throws IllegalArgumentException if the path is not a JSON pointer
   */
  public final B identifiedBy(String type, String member) {
    secondKeys.put(notBlank("event type", type), JsonPointer.of(member));
    return self();
  }

  /**
   * Sets the time limit after which the response is sent although the handler is still running; 2
   * seconds by default. The platform waits 3 seconds. With zero the response to an event is sent
   * immediately, and a failure does not cause another delivery.
   *
   * @throws IllegalArgumentException if the duration is negative
   */
  public final B respondWithin(Duration limit) {
    respondWithin = notNegative(limit);
    return self();
  }

  /** Sets the record of seen events; by default it is kept in memory. */
  public final B seenEvents(SeenEvents events) {
    seen = events;
    return self();
  }

  /** Sets the listener for rejected requests and failures; by default they are logged. */
  public final B listener(EventReceiverListener value) {
    listener = new GuardedListener(Objects.requireNonNull(value));
    return self();
  }

  /**
   * Sets whether a value of a different JSON type than documented is left out, instead of failing
   * the event or callback; false by default. Such a member is then null, also if its record
   * declares it as never null; a primitive is 0 or false. Such an element of a list or a map is
   * missing. Each value is reported to {@link EventReceiverListener#invalidValue}.
   */
  public final B lenientDecoding(boolean lenient) {
    lenientDecoding = lenient;
    return self();
  }

  /**
   * Sets the executor of the handlers; by default up to 16 threads of the receiver, with a queue of
   * 1,000. An executor that cannot accept a handler must throw a {@link
   * java.util.concurrent.RejectedExecutionException}, so that the platform delivers the event
   * again; work that it discards is lost.
   */
  public final B executor(Executor threads) {
    executor = threads;
    return self();
  }

  /** Returns whether clicks on cards of the older format have a handler. */
  final boolean takesOldCards() {
    return others != null || callbacks.containsKey(OLD_CARD) || events.containsKey(OLD_CARD);
  }

  /** Creates the dispatcher of what is received. */
  EventDispatcher dispatcher() {
    EventHandlers handlers = new EventHandlers(events, callbacks, others);
    return new EventDispatcher(
        lenientDecoding ? handlers.lenient(listener) : handlers,
        new EventIdentity(secondKeys),
        seen,
        executor,
        respondWithin,
        listener);
  }

  private String unused(String type) {
    if (events.containsKey(notBlank("event type", type)) || callbacks.containsKey(type)) {
      throw new IllegalArgumentException("Event type " + type + " already has a handler");
    }
    return type;
  }

  static String notBlank(String what, String value) {
    if (Objects.requireNonNull(value, () -> "The " + what + " is null").isBlank()) {
      throw new IllegalArgumentException("The " + what + " is blank");
    }
    return value;
  }

  /** Returns a duration that can be converted to nanoseconds. */
  static Duration notNegative(Duration duration) {
    return Durations.notNegative("The duration", duration);
  }
}
