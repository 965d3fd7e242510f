package dev.larkspur.runtime.event;

import dev.larkspur.runtime.Json;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Receives the events and callbacks that the platform sends to the URL of an app. It takes headers
 * and bytes and returns a status and bytes, so that it works in any server.
 *
 * <pre>{@code
 * EventReceiver receiver = EventReceiver.builder()
 *     .encryptKey(encryptKey)
 *     .on(MessageReceived.class, (event, header) -> greet(event.sender()))
 *     .build();
 *
 * EventResponse result = receiver.receive(request::getHeader, request.getInputStream());
 * response.setStatus(result.status());
 * response.setContentType(EventResponse.CONTENT_TYPE);
 * response.getOutputStream().write(result.body());
 * }</pre>
 *
 * <p>The response is available when the handler has finished, or after {@link
 * ReceiverBuilder#respondWithin} while the handler continues. An event that is delivered again is
 * accepted but not handled again. Thread-safe. Closing the receiver stops its own threads, but not
 * an executor that it was given.
 */
public final class EventReceiver implements AutoCloseable {
  private final RequestVerifier verifier;
  private final EventDispatcher dispatcher;
  private final EventReceiverListener listener;
  private final int maxBodySize;

  private EventReceiver(Builder builder) {
    this.verifier =
        new RequestVerifier(
            builder.encryptKey,
            builder.verificationToken,
            builder.takesOldCards(),
            builder.replayWindow,
            builder.clock);
    this.listener = builder.listener;
    this.maxBodySize = builder.maxBodySize;
    this.dispatcher = builder.dispatcher();
  }

  /**
   * Returns a builder with default settings. An encrypt key or a verification token must be set.
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Receives one request. Invalid requests result in an error status, not an exception, and so do
   * exceptions of the header lookup and of everything else that the receiver was given.
   *
   * @param headers the headers of the request
   * @param body the unchanged bytes of the body, which the signature covers
   * @return the response, at the latest after {@link ReceiverBuilder#respondWithin}
   */
  public EventResponse receive(HeaderLookup headers, byte[] body) {
    try {
      if (body.length > maxBodySize) {
        throw new EventRejectedException(413, "the body is too large");
      }
      Json clear = verifier.open(headers, body);
      return Challenge.isIn(clear)
          ? Challenge.response(clear)
          : dispatcher.handle(IncomingEvent.read(clear));
    } catch (EventRejectedException e) {
      listener.rejected(e.status(), e.reason());
      return EventResponse.error(e.status(), e.reason());
    } catch (Throwable e) { // errors must be reported, too
      listener.receiverFailed(e);
      return EventResponse.error(500, "the receiver failed");
    }
  }

  /**
   * Receives one request and reads at most the permitted size of its body.
   *
   * @param headers the headers of the request
   * @param body the stream of the body; it is not closed
   * @return the response, at the latest after {@link ReceiverBuilder#respondWithin}
   * @throws IOException if the body cannot be read
   */
  public EventResponse receive(HeaderLookup headers, InputStream body) throws IOException {
    int limit = (int) Math.min(maxBodySize(headers) + 1L, Integer.MAX_VALUE);
    byte[] bytes;
    try {
      bytes = body.readNBytes(limit);
    } catch (RuntimeException e) {
      throw new IOException("The body cannot be read", e);
    }
    return receive(headers, bytes);
  }

  /**
   * Returns the maximum size of a body in bytes, whatever the headers of the request.
   *
   * @see #maxBodySize(HeaderLookup)
   */
  public int maxBodySize() {
    return maxBodySize;
  }

  /**
   * Returns the maximum size of the body of a request in bytes, for servers that read the body
   * themselves: they can stop after one byte more, because the receiver then rejects the request.
   * With an encrypt key it is 1 KiB for a request that is not signed, which can only be a
   * challenge.
   *
   * @param headers the headers of the request
   */
  public int maxBodySize(HeaderLookup headers) {
    boolean unsigned;
    try {
      unsigned = verifier.isUnsigned(headers);
    } catch (Throwable e) { // receive reports it
      unsigned = true;
    }
    return unsigned ? Math.min(maxBodySize, RequestVerifier.LARGEST_CHALLENGE) : maxBodySize;
  }

  /** Stops the receiver's own threads after the events that they are handling. */
  @Override
  public void close() {
    dispatcher.close();
  }

  /** Returns the class name; keys are left out. */
  @Override
  public String toString() {
    return "EventReceiver";
  }

  /** Builder for {@link EventReceiver}. */
  public static final class Builder extends ReceiverBuilder<Builder> {
    private @Nullable String encryptKey;
    private @Nullable String verificationToken;
    private boolean unverified;
    private Duration replayWindow = Duration.ofMinutes(5);
    private int maxBodySize = 10 << 20;
    private Clock clock = Clock.systemUTC();

    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets the app's encrypt key. Every event must then be signed with it.
     *
     * @throws IllegalArgumentException if the key is blank
     */
    public Builder encryptKey(String key) {
      encryptKey = notBlank("encrypt key", key);
      return this;
    }

    /**
     * Sets the app's verification token. Every request must then contain it.
     *
     * @throws IllegalArgumentException if the token is blank
     */
    public Builder verificationToken(String token) {
      verificationToken = notBlank("verification token", token);
      return this;
    }

    /** Accepts requests from any sender. For tests, and behind a gateway that verifies requests. */
    public Builder unverified() {
      unverified = true;
      return this;
    }

    /**
     * Sets how much the time of a signed request may differ from the clock; 5 minutes by default.
     * Within this time a captured request can be sent again. Events are then recognized as
     * repetitions for eight hours, so a longer window lets them be repeated.
     *
     * @throws IllegalArgumentException if the duration is negative
     */
    public Builder replayWindow(Duration window) {
      replayWindow = notNegative(window);
      return this;
    }

    /**
     * Sets the maximum size of a body in bytes; 10 MiB by default.
     *
     * @throws IllegalArgumentException if the size is not positive
     */
    public Builder maxBodySize(int bytes) {
      if (bytes < 1) {
        throw new IllegalArgumentException("The maximum body size must be positive: " + bytes);
      }
      maxBodySize = bytes;
      return this;
    }

    /** Sets the clock for checking the time of requests. */
    public Builder clock(Clock time) {
      clock = time;
      return this;
    }

    /**
     * Builds the receiver.
     *
     * @throws IllegalStateException if requests would not be verified
     */
    public EventReceiver build() {
      if (encryptKey == null && verificationToken == null && !unverified) {
        throw new IllegalStateException(
            "Set an encrypt key or a verification token, so that requests can be verified");
      }
      return new EventReceiver(this);
    }
  }
}
