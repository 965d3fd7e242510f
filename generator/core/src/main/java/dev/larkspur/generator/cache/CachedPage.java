package dev.larkspur.generator.cache;

import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading a page came to. A page that puts nothing into the model has only diagnostics.
 *
 * @param operation the operation that it describes
 * @param events the events that it describes
 * @param notice the notice that it is
 * @param diagnostics what was said about it
 */
public record CachedPage(
    @Nullable Operation operation,
    List<Event> events,
    @Nullable Notice notice,
    List<Diagnostic> diagnostics) {
  public CachedPage {
    events = List.copyOf(events);
    diagnostics = List.copyOf(diagnostics);
  }
}
