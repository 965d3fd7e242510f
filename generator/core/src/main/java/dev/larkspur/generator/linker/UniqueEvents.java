package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says which event types more than one page describes. */
final class UniqueEvents {
  private UniqueEvents() {}

  static List<Event> of(List<Event> events, Diagnostics diagnostics) {
    Map<String, Event> first = new LinkedHashMap<>();
    for (Event event : events) {
      Event earlier = first.putIfAbsent(event.id(), event);
      if (earlier != null) {
        diagnostics.report(
            Rule.OPERATION_ID_CLASH,
            new SourceLocation(event.source().path(), event.source().line(), 1),
            "The event type "
                + event.id()
                + " is described by "
                + earlier.source().path()
                + " already; one record holds what both say.");
      }
    }
    return events;
  }
}
