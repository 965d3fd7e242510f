package dev.larkspur.runtime.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.runtime.event.EventHandlers.Typed;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the platform sends to an app's address: headers and bytes in, status and bytes out.
 *
 * <pre>{@code
 * EventReceiver receiver = EventReceiver.builder()
 *     .encryptKey(encryptKey)
 *     .on(MessageReceived.class, (event, header) -> greet(event.sender()))
 *     .build();
 *
 * EventResponse response = receiver.receive(request::getHeader, request.getInputStream());
 * response.setStatus(response.status());
 * response.setContentType(EventResponse.CONTENT_TYPE);
 * response.getOutputStream().write(response.body());
 * }</pre>
 *
 * <p>A request is answered when its handler is done, or after {@link Builder#respondWithin} if that
 * comes first; the handler then works on. An event that comes again is answered and not handled
 * again. Safe for many threads; closing it ends its own threads, not an executor that was given.
 */
public final class EventReceiver implements AutoCloseable {
  private final RequestVerifier verifier;
  private final EventDispatcher dispatcher;
  private final EventReceiverListener listener;
  private final int maxBodySize;
  private final @Nullable ExecutorService ownThreads;

  private EventReceiver(Builder builder) {
    this.verifier =
        new RequestVerifier(
            builder.encryptKey, builder.verificationToken, builder.replayWindow, builder.clock);
    this.listener = builder.listener;
    this.maxBodySize = builder.maxBodySize;
    Executor executor = builder.executor;
    if (executor == null) {
      this.ownThreads = EventThreads.start();
      executor = ownThreads;
    } else {
      this.ownThreads = null;
    }
    this.dispatcher =
        new EventDispatcher(
            new EventHandlers(builder.handlers, builder.others),
            builder.seen,
            executor,
            builder.respondWithin,
            builder.listener);
  }

  /** Begins one. At least a key or a token is needed. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Takes one request. Never throws for what was sent.
   *
   * @param headers the request's headers
   * @param body its bytes exactly as they came: the signature is over them
   * @return what to send back, at the latest after {@link Builder#respondWithin}
   */
  public EventResponse receive(HeaderLookup headers, byte[] body) {
    try {
      if (body.length > maxBodySize) {
        throw new EventRejectedException(413, "the body is too large");
      }
      JsonNode clear = verifier.open(headers, body);
      return Challenge.isIn(clear)
          ? Challenge.answer(clear)
          : dispatcher.handle(IncomingEvent.read(clear));
    } catch (EventRejectedException e) {
      listener.refused(e.status(), e.reason());
      return EventResponse.refusal(e.status(), e.reason());
    }
  }

  /**
   * Takes one request, and reads no more of its body than is allowed.
   *
   * @param body the request's bytes; left open
   * @throws IOException if they cannot be read
   */
  public EventResponse receive(HeaderLookup headers, InputStream body) throws IOException {
    return receive(headers, body.readNBytes((int) Math.min(maxBodySize + 1L, Integer.MAX_VALUE)));
  }

  /** Ends the receiver's own threads after what they are at. */
  @Override
  public void close() {
    if (ownThreads != null) {
      ownThreads.shutdown();
    }
  }

  /** Never a key. */
  @Override
  public String toString() {
    return "EventReceiver";
  }

  /** Says what a receiver trusts and who handles what. */
  public static final class Builder {
    private final Map<String, Typed<?>> handlers = new HashMap<>();
    private @Nullable EventHandler<JsonNode> others;
    private @Nullable String encryptKey;
    private @Nullable String verificationToken;
    private boolean unverified;
    private Duration replayWindow = Duration.ofMinutes(5);
    private Duration respondWithin = Duration.ofSeconds(2);
    private int maxBodySize = 10 << 20;
    private SeenEvents seen = SeenEvents.inMemory();
    private EventReceiverListener listener = new LoggingListener();
    private Clock clock = Clock.systemUTC();
    private @Nullable Executor executor;

    private Builder() {}

    /** The app's encrypt key: every event must then be signed with it. */
    public Builder encryptKey(String key) {
      encryptKey = notBlank("encrypt key", key);
      return this;
    }

    /** The app's verification token: every request must then name it. */
    public Builder verificationToken(String token) {
      verificationToken = notBlank("verification token", token);
      return this;
    }

    /** Believes whoever sends something. For tests, and behind a gateway that checks. */
    public Builder unverified() {
      unverified = true;
      return this;
    }

    /**
     * Who handles an event.
     *
     * @param record the event's record, which names its type by {@link EventType}
     * @throws IllegalArgumentException if it does not, or the type has a handler already
     */
    public <E> Builder on(Class<E> record, EventHandler<? super E> handler) {
      EventType type = record.getAnnotation(EventType.class);
      if (type == null) {
        throw new IllegalArgumentException(
            record.getName() + " is no event: it has no @EventType; name the type as well");
      }
      return on(type.value(), record, handler);
    }

    /**
     * Who handles an event that has no record of its own.
     *
     * @param type the type on the wire
     * @param record what its {@code event} member is read as; {@code JsonNode} for as it is
     * @throws IllegalArgumentException if the type has a handler already
     */
    public <E> Builder on(String type, Class<E> record, EventHandler<? super E> handler) {
      if (handlers.putIfAbsent(notBlank("event type", type), Typed.of(record, handler)) != null) {
        throw new IllegalArgumentException(type + " has a handler already");
      }
      return this;
    }

    /** Who gets the whole body of every event that nobody else handles. */
    public Builder onOther(EventHandler<JsonNode> handler) {
      others = handler;
      return this;
    }

    /** How far a signed request's time may be from ours; 5 minutes if not said. */
    public Builder replayWindow(Duration window) {
      replayWindow = notNegative(window);
      return this;
    }

    /**
     * How long a handler may take before the answer is given without it; 2 seconds if not said. The
     * platform waits 3. Zero answers at once, and then no failure brings an event back.
     */
    public Builder respondWithin(Duration patience) {
      respondWithin = notNegative(patience);
      return this;
    }

    /** The largest body that is read, in bytes; 10 MiB if not said. */
    public Builder maxBodySize(int bytes) {
      if (bytes < 1) {
        throw new IllegalArgumentException("the largest body is " + bytes + " bytes");
      }
      maxBodySize = bytes;
      return this;
    }

    /** Where is remembered which events were taken; in this process's memory if not said. */
    public Builder seenEvents(SeenEvents events) {
      seen = events;
      return this;
    }

    /** Who hears of refusals and failures; the log if not said. */
    public Builder listener(EventReceiverListener listener) {
      listener = listener;
      return this;
    }

    /** Where handlers run; up to 16 threads of the receiver's own if not said. */
    public Builder executor(Executor threads) {
      executor = threads;
      return this;
    }

    /** What time it is. */
    public Builder clock(Clock time) {
      clock = time;
      return this;
    }

    /**
     * Ready to receive.
     *
     * @throws IllegalStateException if nothing would be checked
     */
    public EventReceiver build() {
      if (encryptKey == null && verificationToken == null && !unverified) {
        throw new IllegalStateException(
            "an encrypt key or a verification token is needed to know the platform by");
      }
      return new EventReceiver(this);
    }

    private static String notBlank(String what, String value) {
      if (value.isBlank()) {
        throw new IllegalArgumentException("the " + what + " is empty");
      }
      return value;
    }

    private static Duration notNegative(Duration duration) {
      if (duration.isNegative()) {
        throw new IllegalArgumentException(duration + " is negative");
      }
      return duration;
    }
  }
}
