package dev.larkspur.generator.site.markdown;

import dev.larkspur.generator.catalogue.AnnouncedEffect;
import dev.larkspur.generator.catalogue.AnnouncedEffects;
import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.catalogue.EventEntry;
import dev.larkspur.generator.catalogue.OperationEntry;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Correction;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Markdown pages of the operations, events and callbacks of an API. */
public final class MarkdownPages {
  private final Map<OperationId, Operation> operations = new HashMap<>();
  private final Map<OperationId, OperationEntry> operationEntries = new HashMap<>();
  private final Map<String, Event> events = new HashMap<>();
  private final Map<String, EventEntry> eventEntries = new HashMap<>();
  private final Map<String, List<AnnouncedEffect>> effects = new HashMap<>();
  private final Map<String, List<Correction>> corrections = new HashMap<>();

  private final PageTexts texts = new PageTexts();

  /**
   * Creates the pages of an API.
   *
   * @param api the API in the language of the pages
   * @param catalogue the catalogue of the API
   */
  public MarkdownPages(Api api, Catalogue catalogue) {
    api.operations().forEach(operation -> operations.put(operation.id(), operation));
    catalogue.operations().forEach(entry -> operationEntries.put(entry.id(), entry));
    api.events().forEach(event -> events.put(event.id(), event));
    catalogue.received().forEach(entry -> eventEntries.put(entry.id(), entry));
    for (AnnouncedEffect effect : AnnouncedEffects.of(catalogue)) {
      if (effect.id() != null) {
        effects.computeIfAbsent(effect.id(), id -> new ArrayList<>()).add(effect);
      }
    }
    for (Correction correction : catalogue.corrections()) {
      corrections.computeIfAbsent(correction.target(), id -> new ArrayList<>()).add(correction);
    }
  }

  /** Returns the page of an operation; null if it is unknown. */
  public @Nullable String operation(OperationId id) {
    Operation operation = operations.get(id);
    OperationEntry entry = operationEntries.get(id);
    return operation == null || entry == null
        ? null
        : OperationMarkdown.of(
            operation, entry, effects(id.toString()), corrections(id.toString()), texts);
  }

  /** Returns the page of an event or callback; null if it is unknown. */
  public @Nullable String event(String type) {
    Event event = events.get(type);
    EventEntry entry = eventEntries.get(type);
    return event == null || entry == null
        ? null
        : EventMarkdown.of(event, entry, effects(type), corrections(type), texts);
  }

  private List<AnnouncedEffect> effects(String id) {
    return effects.getOrDefault(id, List.of());
  }

  private List<Correction> corrections(String target) {
    return corrections.getOrDefault(target, List.of());
  }
}
