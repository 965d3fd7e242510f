package dev.larkspur.runtime.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.larkspur.runtime.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The handlers of a receiver by event type. */
final class EventHandlers {
  private final Map<String, Typed<?>> byType;
  private final @Nullable EventHandler<JsonNode> others;

  EventHandlers(Map<String, Typed<?>> byType, @Nullable EventHandler<JsonNode> others) {
    this.byType = Map.copyOf(byType);
    this.others = others;
  }

  /** A handler and the record that it takes. */
  record Typed<E>(Class<E> record, ObjectReader reader, EventHandler<? super E> handler) {
    static <E> Typed<E> of(Class<E> record, EventHandler<? super E> handler) {
      return new Typed<>(record, Json.reader(record), handler);
    }

    void handle(IncomingEvent incoming) throws Exception {
      handler.handle(record.cast(reader.readValue(incoming.event())), incoming.header());
    }
  }

  /** Returns whether there is a handler for the event. */
  boolean accept(IncomingEvent incoming) {
    return others != null || byType.containsKey(incoming.header().type());
  }

  /** Calls the handler of the event. */
  void handle(IncomingEvent incoming) throws Exception {
    Typed<?> typed = byType.get(incoming.header().type());
    if (typed != null) {
      typed.handle(incoming);
    } else if (others != null) {
      others.handle(incoming.whole(), incoming.header());
    }
  }
}
