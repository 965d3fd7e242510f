package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.TranslatedPage;

/** Joins two pages of different languages that describe one event. */
final class EventJoin {
  private EventJoin() {}

  static Event of(Event first, Event second, LanguagePair pair) {
    return new Event(
        first.id(),
        first.title(),
        first.description().isBlank() ? second.description() : first.description(),
        first.fullPath() == null ? second.fullPath() : first.fullPath(),
        first.updatedAt(),
        first.language(),
        first.source(),
        pair.byLanguage(first.translations(), page(first), page(second)),
        FieldJoin.of("event body", first.fields(), second.fields(), pair),
        ExampleJoin.of(first.examples(), second.examples(), pair));
  }

  private static TranslatedPage page(Event event) {
    return new TranslatedPage(
        event.title(), event.description(), event.fullPath(), event.updatedAt(), event.source());
  }
}
