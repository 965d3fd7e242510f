package dev.larkspur.runtime.event;

import dev.larkspur.runtime.internal.JsonPointer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The keys that identify an event. A delivery that shares a key with an earlier one repeats it. The
 * id of an event is always a key; some types have a second one, because the platform can deliver
 * the same event with another id.
 */
final class EventIdentity {
  /** The longest key in characters. Of a longer one, the record of seen events gets a hash. */
  static final int LONGEST_KEY = 256;

  private final Map<String, JsonPointer> second;

  EventIdentity(Map<String, JsonPointer> second) {
    this.second = Map.copyOf(second);
  }

  /** Returns the second keys that the documentation of the platform names, by event type. */
  static Map<String, JsonPointer> documented() {
    return new HashMap<>(Map.of("im.message.receive_v1", JsonPointer.of("/message/message_id")));
  }

  /** Returns the keys of an event. */
  List<String> keys(IncomingEvent event) {
    EventHeader header = event.header();
    LinkedHashSet<String> keys = new LinkedHashSet<>();
    keys.add(bounded(header.id()));
    JsonPointer pointer = second.get(header.type());
    if (pointer != null) {
      String value = pointer.in(event.event()).asText("");
      if (!value.isEmpty()) {
        keys.add(bounded(header.type() + ' ' + value));
      }
    }
    return List.copyOf(keys);
  }

  /** Returns a key, or its hash if it is longer than any that the platform sends. */
  private static String bounded(String key) {
    return key.length() <= LONGEST_KEY
        ? key
        : "sha256:"
            + HexFormat.of().formatHex(EventSignature.sha256(key.getBytes(StandardCharsets.UTF_8)));
  }
}
