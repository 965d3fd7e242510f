package dev.larkspur.generator.reader;

import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import java.util.List;

/** The content of a page. */
public sealed interface PageContent {

  /** An API page. */
  record OperationPage(Operation operation) implements PageContent {}

  /** A page of one or more events. */
  record EventPage(List<Event> events) implements PageContent {
    public EventPage {
      events = List.copyOf(events);
    }
  }

  /** A breaking-change notice. */
  record NoticePage(Notice notice) implements PageContent {}

  /** A page without content for the model, which is reported. */
  record OtherPage(PageKind kind) implements PageContent {}
}
