package dev.larkspur.generator.reader;

import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;

/** What a page turned out to describe. */
public sealed interface PageContent {

  /** An API page. */
  record OperationPage(Operation operation) implements PageContent {}

  /** A page of an event. */
  record EventPage(Event event) implements PageContent {}

  /** A breaking-change notice. */
  record NoticePage(Notice notice) implements PageContent {}

  /** A page that puts nothing into the model; a diagnostic says why. */
  record OtherPage(PageKind kind) implements PageContent {}
}
