package dev.larkspur.testkit;

import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.event.CallbackType;
import dev.larkspur.runtime.event.EventCipher;
import dev.larkspur.runtime.event.EventReceiver;
import dev.larkspur.runtime.event.EventSignature;
import dev.larkspur.runtime.event.EventType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sender of events and callbacks to an app. As on the platform, they have an id, a time and a
 * verification token, and are signed and encrypted if an encrypt key is set.
 *
 * <pre>{@code
 * EventPusher pusher = EventPusher.to(receiver).encryptKey("key");
 * assertThat(pusher.push(new MessageReceived(…)).status()).isEqualTo(200);
 * assertThat(pusher.push(new CardClicked(…)).as(CardClickedAnswer.class).toast()).isNotNull();
 * }</pre>
 *
 * <p>Immutable: each method that sets something returns another pusher.
 */
public final class EventPusher {
  private static final String APP_ID = "cli_fake";
  private static final String TENANT_KEY = "fake-tenant";

  private final EventTarget target;
  private final @Nullable String encryptKey;
  private final String verificationToken;
  private final Clock clock;

  private EventPusher(
      EventTarget target, @Nullable String encryptKey, String verificationToken, Clock clock) {
    this.target = target;
    this.encryptKey = encryptKey;
    this.verificationToken = verificationToken;
    this.clock = clock;
  }

  /** Returns a pusher for a receiver in this process. */
  public static EventPusher to(EventReceiver receiver) {
    return to(EventTarget.receiver(receiver));
  }

  /** Returns a pusher for the URL of an app. */
  public static EventPusher to(URI address) {
    return to(EventTarget.address(address));
  }

  private static EventPusher to(EventTarget target) {
    return new EventPusher(target, null, "fake-verification", Clock.systemUTC());
  }

  /** Returns a pusher that signs and encrypts with the given key. */
  public EventPusher encryptKey(String key) {
    return new EventPusher(target, key, verificationToken, clock);
  }

  /** Returns a pusher with the given verification token. */
  public EventPusher verificationToken(String token) {
    return new EventPusher(target, encryptKey, token, clock);
  }

  /** Returns a pusher with the given clock. */
  public EventPusher clock(Clock time) {
    return new EventPusher(target, encryptKey, verificationToken, time);
  }

  /**
   * Sends an event or a callback of the client.
   *
   * @param event a record with the annotation {@link EventType} or {@link CallbackType}
   * @return the response of the app
   * @throws IllegalArgumentException if the annotation is missing
   */
  public EventReply push(Object event) {
    return deliver(event(event));
  }

  /**
   * Sends an event or a callback of any type.
   *
   * @param type the type, as sent
   * @param json the content of the event
   * @return the response of the app
   * @throws IllegalArgumentException if the content is not valid JSON
   */
  public EventReply push(String type, String json) {
    return deliver(event(type, json));
  }

  /**
   * Sends a challenge, with which the platform verifies the URL of an app.
   *
   * @return the response of the app
   */
  public EventReply challenge(String challenge) {
    return deliver(challengeRequest(challenge));
  }

  /**
   * Returns a request with an event or a callback of the client, which a test can inspect, modify
   * or send repeatedly.
   *
   * @param event a record with the annotation {@link EventType} or {@link CallbackType}
   * @throws IllegalArgumentException if the annotation is missing
   */
  public EventRequest event(Object event) {
    return event(PushedRecords.typeOf(event), Json.of(event));
  }

  /**
   * Returns a request with an event of any type.
   *
   * @param type the type, as sent
   * @param json the content of the event
   * @throws IllegalArgumentException if the content is not valid JSON
   */
  public EventRequest event(String type, String json) {
    return event(type, FakeResponse.parsed(json));
  }

  /**
   * Returns a request with an event in the older body format, where the type is a field of the
   * event.
   *
   * @param type the type, as sent
   * @param json the content of the event
   * @throws IllegalArgumentException if the content is not valid JSON
   */
  public EventRequest oldEvent(String type, String json) {
    Json event = FakeResponse.parsed(json);
    if (event.isObject()) {
      event = JsonObjects.with(event, "type", type, "app_id", APP_ID, "tenant_key", TENANT_KEY);
    }
    Json body =
        JsonObjects.of(
            "ts",
            seconds(),
            "uuid",
            UUID.randomUUID().toString(),
            "token",
            verificationToken,
            "type",
            "event_callback",
            "event",
            event);
    return request(body, true);
  }

  /** Returns a challenge request, which the platform does not sign. */
  public EventRequest challengeRequest(String challenge) {
    Json body =
        JsonObjects.of(
            "challenge", challenge, "token", verificationToken, "type", "url_verification");
    return request(body, false);
  }

  /**
   * Sends a request unchanged.
   *
   * @return the response of the app
   */
  public EventReply deliver(EventRequest request) {
    return target.deliver(request);
  }

  private EventRequest event(String type, Json event) {
    Json header =
        JsonObjects.of(
            "event_id", UUID.randomUUID().toString(),
            "event_type", type,
            "create_time", Long.toString(clock.millis()),
            "token", verificationToken,
            "app_id", APP_ID,
            "tenant_key", TENANT_KEY);
    return request(JsonObjects.of("schema", "2.0", "header", header, "event", event), true);
  }

  private EventRequest request(Json clear, boolean signed) {
    byte[] body = clear.toString().getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json; charset=utf-8");
    if (encryptKey == null) {
      return new EventRequest(headers, body);
    }
    Json hidden = JsonObjects.of("encrypt", new EventCipher(encryptKey).encrypt(body));
    byte[] sent = hidden.toString().getBytes(StandardCharsets.UTF_8);
    if (signed) {
      String timestamp = seconds();
      String nonce = UUID.randomUUID().toString();
      headers.put(EventSignature.TIMESTAMP_HEADER, timestamp);
      headers.put(EventSignature.NONCE_HEADER, nonce);
      headers.put(EventSignature.HEADER, new EventSignature(encryptKey).of(timestamp, nonce, sent));
    }
    return new EventRequest(headers, sent);
  }

  private String seconds() {
    return Long.toString(clock.instant().getEpochSecond());
  }
}
