package dev.larkspur.generator.reader;

import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import java.util.List;

/** What a page turned out to describe. */
public sealed interface PageContent {

  /** An API page. */
  record OperationPage(Operation operation) implements PageContent {}

  /** A page of an event, or of several that one page describes together. */
  record EventPage(List<Event> events) implements PageContent {
    public EventPage {
      events = List.copyOf(events);
    }
  }

  /** A breaking-change notice. */
  record NoticePage(Notice notice) implements PageContent {}

  /** A page that puts nothing into the model; a diagnostic says why. */
  record OtherPage(PageKind kind) implements PageContent {}
}
