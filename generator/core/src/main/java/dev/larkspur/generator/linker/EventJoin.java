package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.EventAccess;
import dev.larkspur.generator.model.TranslatedPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins two pages of different languages that describe one event. */
final class EventJoin {
  private EventJoin() {}

  static Event of(Event first, Event second, LanguagePair pair) {
    LanguagePair.Part basics = pair.part("basic information");
    EventAccess access = access(first.access(), second.access(), basics);
    boolean deprecated =
        basics.facts().either("deprecation", first.deprecated(), second.deprecated());
    basics.report();
    return new Event(
        first.id(),
        first.title(),
        first.description().isBlank() ? second.description() : first.description(),
        first.fullPath() == null ? second.fullPath() : first.fullPath(),
        first.updatedAt(),
        first.language(),
        first.source(),
        pair.byLanguage(first.translations(), page(first), page(second)),
        access,
        deprecated,
        FieldJoin.of("event body", first.fields(), second.fields(), pair),
        ExampleJoin.of(first.examples(), second.examples(), pair),
        answer(first.answer(), second.answer(), pair));
  }

  private static @Nullable Answer answer(
      @Nullable Answer answer, @Nullable Answer other, LanguagePair pair) {
    if (other == null) {
      return answer;
    } else if (answer == null) {
      return Answer.of(
          BodyJoin.onSecondPage(other.body(), pair),
          ExampleJoin.of(List.of(), other.examples(), pair));
    }
    return Answer.of(
        BodyJoin.of("answer", answer.body(), other.body(), pair),
        ExampleJoin.of(answer.examples(), other.examples(), pair));
  }

  private static EventAccess access(
      EventAccess access, EventAccess other, LanguagePair.Part basics) {
    return new EventAccess(
        basics.union("app type", access.appTypes(), other.appTypes()),
        basics.union("push mode", access.push(), other.push()),
        ScopeJoin.of("scope", access.scopes(), other.scopes(), basics),
        ScopeJoin.of("field scope", access.fieldScopes(), other.fieldScopes(), basics));
  }

  private static TranslatedPage page(Event event) {
    return new TranslatedPage(
        event.title(), event.description(), event.fullPath(), event.updatedAt(), event.source());
  }
}
