package dev.larkspur.runtime.event;

import dev.larkspur.runtime.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A verified event.
 *
 * @param header the header of the event
 * @param event the content of the event
 * @param whole the whole decrypted body
 */
record IncomingEvent(EventHeader header, Json event, Json whole) {
  private static final Json NO_CONTENT = Json.of(Map.of());
  private static final Pattern TIME = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,9})?");
  private static final long MICROSECONDS_START = 100_000_000_000_000L;
  private static final long MILLISECONDS_START = 100_000_000_000L;

  /**
   * Reads either format of the body.
   *
   * @throws EventRejectedException if the id or the type is missing
   */
  static IncomingEvent read(Json whole) throws EventRejectedException {
    if (isOldCard(whole)) {
      return new IncomingEvent(oldCard(whole), whole, whole);
    }
    EventHeader header = whole.get("header").isObject() ? second(whole) : first(whole);
    if (header.id().isEmpty() || header.type().isEmpty()) {
      throw new EventRejectedException(400, "the event has no id or no type");
    }
    Json event = whole.get("event");
    return new IncomingEvent(header, event.isNull() ? NO_CONTENT : event, whole);
  }

  /** Returns whether a body is a click on a card of the older format, which has no header. */
  static boolean isOldCard(Json whole) {
    return whole.get("action").isObject()
        && whole.get("open_message_id").isText()
        && whole.get("header").isNull()
        && whole.get("event").isNull();
  }

  private static EventHeader oldCard(Json whole) {
    return new EventHeader(
        "1.0",
        whole.get("token").asText(""),
        ReceiverBuilder.OLD_CARD,
        null,
        null,
        text(whole.get("tenant_key")));
  }

  private static EventHeader second(Json whole) {
    Json header = whole.get("header");
    return new EventHeader(
        "2.0",
        header.get("event_id").asText(""),
        header.get("event_type").asText(""),
        time(header.get("create_time")),
        text(header.get("app_id")),
        text(header.get("tenant_key")));
  }

  private static EventHeader first(Json whole) {
    Json event = whole.get("event");
    return new EventHeader(
        "1.0",
        whole.get("uuid").asText(""),
        event.get("type").asText(""),
        time(whole.get("ts")),
        text(event.get("app_id")),
        text(event.get("tenant_key")));
  }

  private static @Nullable String text(Json value) {
    return value.toObject() instanceof String text && !text.isEmpty() ? text : null;
  }

  /**
   * Parses a time: seconds with a fraction in the old format, milliseconds and sometimes
   * microseconds in the new format.
   */
  private static @Nullable Instant time(Json value) {
    String text = value.asText("");
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
