package dev.larkspur.runtime.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.larkspur.runtime.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which handler an event goes to. */
final class EventHandlers {
  private final Map<String, Typed<?>> byType;
  private final @Nullable EventHandler<JsonNode> others;

  EventHandlers(Map<String, Typed<?>> byType, @Nullable EventHandler<JsonNode> others) {
    this.byType = Map.copyOf(byType);
    this.others = others;
  }

  /** A handler with the record that it wants. */
  record Typed<E>(Class<E> record, ObjectReader reader, EventHandler<? super E> handler) {
    static <E> Typed<E> of(Class<E> record, EventHandler<? super E> handler) {
      return new Typed<>(record, Json.reader(record), handler);
    }

    void handle(IncomingEvent incoming) throws Exception {
      handler.handle(record.cast(reader.readValue(incoming.event())), incoming.header());
    }
  }

  /** Whether anybody wants it. */
  boolean want(IncomingEvent incoming) {
    return others != null || byType.containsKey(incoming.header().type());
  }

  /** Hands it over. */
  void handle(IncomingEvent incoming) throws Exception {
    Typed<?> typed = byType.get(incoming.header().type());
    if (typed != null) {
      typed.handle(incoming);
    } else if (others != null) {
      others.handle(incoming.whole(), incoming.header());
    }
  }
}
