package dev.larkspur.generator.cache;

import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.PageForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of reading a page. A page that contributes nothing to the model has only diagnostics.
 *
 * @param operation the operation that the page describes; null if it describes none
 * @param events the events that the page describes
 * @param notice the notice on the page; null if absent
 * @param form the notation and the language of the page; null if it could not be read at all
 * @param diagnostics the diagnostics of the page
 */
public record CachedPage(
    @Nullable Operation operation,
    List<Event> events,
    @Nullable Notice notice,
    @Nullable PageForm form,
    List<Diagnostic> diagnostics) {
  public CachedPage {
    events = List.copyOf(events);
    diagnostics = List.copyOf(diagnostics);
  }
}
