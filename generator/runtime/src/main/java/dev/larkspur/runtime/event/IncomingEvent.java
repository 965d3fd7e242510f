package dev.larkspur.runtime.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A verified event.
 *
 * @param header the header of the event
 * @param event the content of the event
 * @param whole the whole decrypted body
 */
record IncomingEvent(EventHeader header, JsonNode event, JsonNode whole) {
  private static final Pattern TIME = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,9})?");
  private static final long MICROSECONDS_START = 100_000_000_000_000L;
  private static final long MILLISECONDS_START = 100_000_000_000L;

  /**
   * Reads either format of the body.
   *
   * @throws EventRejectedException if the id or the type is missing
   */
  static IncomingEvent read(JsonNode whole) throws EventRejectedException {
    if (isOldCard(whole)) {
      return new IncomingEvent(oldCard(whole), whole, whole);
    }
    EventHeader header = whole.path("header").isObject() ? second(whole) : first(whole);
    if (header.id().isEmpty() || header.type().isEmpty()) {
      throw new EventRejectedException(400, "the event has no id or no type");
    }
    JsonNode event = whole.path("event");
    boolean present = !event.isMissingNode() && !event.isNull();
    return new IncomingEvent(
        header, present ? event : JsonNodeFactory.instance.objectNode(), whole);
  }

  /** Returns whether a body is a click on a card of the older format, which has no header. */
  static boolean isOldCard(JsonNode whole) {
    return whole.path("action").isObject()
        && whole.path("open_message_id").isTextual()
        && !whole.has("header")
        && !whole.has("event");
  }

  private static EventHeader oldCard(JsonNode whole) {
    return new EventHeader(
        "1.0",
        whole.path("token").asText(),
        ReceiverBuilder.OLD_CARD,
        null,
        null,
        text(whole.path("tenant_key")));
  }

  private static EventHeader second(JsonNode whole) {
    JsonNode header = whole.path("header");
    return new EventHeader(
        "2.0",
        header.path("event_id").asText(),
        header.path("event_type").asText(),
        time(header.path("create_time")),
        text(header.path("app_id")),
        text(header.path("tenant_key")));
  }

  private static EventHeader first(JsonNode whole) {
    JsonNode event = whole.path("event");
    return new EventHeader(
        "1.0",
        whole.path("uuid").asText(),
        event.path("type").asText(),
        time(whole.path("ts")),
        text(event.path("app_id")),
        text(event.path("tenant_key")));
  }

  private static @Nullable String text(JsonNode value) {
    return value.isTextual() && !value.textValue().isEmpty() ? value.textValue() : null;
  }

  /**
   * Parses a time: seconds with a fraction in the old format, milliseconds and sometimes
   * microseconds in the new format.
   */
  private static @Nullable Instant time(JsonNode value) {
    String text = value.asText();
    if (!TIME.matcher(text).matches()) {
      return null;
    }
    BigDecimal number = new BigDecimal(text);
    long whole = number.longValue();
    if (whole >= MICROSECONDS_START) {
      return Instant.ofEpochMilli(whole / 1_000);
    }
    return whole >= MILLISECONDS_START
        ? Instant.ofEpochMilli(whole)
        : Instant.ofEpochMilli(number.movePointRight(3).longValue());
  }
}
