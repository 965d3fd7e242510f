package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.AnnouncedEffect;
import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.catalogue.EventEntry;
import dev.larkspur.generator.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Explanations of events and callbacks. */
final class EventExplanations {
  private final Catalogue catalogue;
  private final List<AnnouncedEffect> effects;

  EventExplanations(Catalogue catalogue, List<AnnouncedEffect> effects) {
    this.catalogue = catalogue;
    this.effects = effects;
  }

  List<Explanation> of(Predicate<EventEntry> wanted) {
    List<Explanation> found = new ArrayList<>();
    catalogue.events().stream()
        .filter(wanted)
        .forEach(event -> found.add(explanation("event", event)));
    catalogue.callbacks().stream()
        .filter(wanted)
        .forEach(callback -> found.add(explanation("callback", callback)));
    return found;
  }

  private Explanation explanation(String kind, EventEntry event) {
    List<String> facts = new ArrayList<>();
    facts.add(event.title() + (event.deprecated() ? " (deprecated)" : ""));
    facts.add("Java: " + event.java());
    if (event.docs() != null) {
      facts.add("docs: " + event.docs());
    }
    if (event.updatedAt() != null) {
      facts.add("page updated: " + event.updatedAt());
    }
    add("app types: ", event.access().appTypes(), facts);
    add("sent to: ", event.access().push(), facts);
    add("any scope of: ", names(event.access().scopes()), facts);
    add("scopes of single fields: ", names(event.access().fieldScopes()), facts);
    facts.addAll(
        EffectLines.of(
            effects.stream().filter(effect -> event.id().equals(effect.event())).toList()));
    return new Explanation(kind, event.id(), event.source(), facts);
  }

  private static List<String> names(List<Scope> scopes) {
    return scopes.stream().map(Scope::name).toList();
  }

  private static void add(String label, List<String> values, List<String> facts) {
    if (!values.isEmpty()) {
      facts.add(label + String.join(", ", values));
    }
  }
}
