package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.EventBody;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Property.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event whose objects are collected but not yet linked.
 *
 * @param event the event
 * @param body its body
 * @param answer the answer; null if it is not a callback, or if no page describes its answer
 */
record EventDraft(Event event, ObjectMention body, @Nullable ObjectMention answer) {

  /** Returns the drafts of events; several pages of one type form one event. */
  static List<EventDraft> of(List<Event> events, ObjectCollector collector) {
    Map<String, List<Event>> byType = new LinkedHashMap<>();
    events.forEach(event -> byType.computeIfAbsent(event.id(), id -> new ArrayList<>()).add(event));
    List<EventDraft> drafts = new ArrayList<>();
    for (List<Event> pages : byType.values()) {
      Event first = pages.get(0);
      ObjectMention body = collector.whole(first);
      List<Field> rows = new ArrayList<>();
      for (Event page : pages) {
        Field wrapper = wrapper(page.fields());
        rows.addAll(wrapper == null ? page.fields() : wrapper.fields());
        body.open |= wrapper != null && wrapper.open();
      }
      collector.add(body, rows, Place.MEMBER);
      drafts.add(new EventDraft(first, body, answer(pages, collector)));
    }
    return drafts;
  }

  EventBody finish(SchemaLinker schemas) {
    return new EventBody(
        event, schemas.schemaOf(body), answer == null ? null : schemas.schemaOf(answer));
  }

  /** Returns the answer that pages of one callback describe; null if none does. */
  private static @Nullable ObjectMention answer(List<Event> pages, ObjectCollector collector) {
    List<Field> rows = new ArrayList<>();
    for (Event page : pages) {
      if (page.answer() != null) {
        rows.addAll(AlternativeRows.of(page.answer().body()));
      }
    }
    if (rows.isEmpty()) {
      return null;
    }
    ObjectMention answer = collector.answer(pages.get(0));
    collector.add(answer, rows, Place.MEMBER);
    return answer;
  }

  /**
   * Both generations wrap the payload into {@code event}; a table may also show only the payload.
   */
  private static @Nullable Field wrapper(List<Field> rows) {
    for (Field row : rows) {
      if (row.name().equals("event") && !row.fields().isEmpty()) {
        return row;
      }
    }
    return null;
  }
}
