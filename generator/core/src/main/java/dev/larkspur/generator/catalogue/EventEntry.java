package dev.larkspur.generator.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.larkspur.generator.model.EventAccess;
import dev.larkspur.generator.model.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event or a callback that the client can receive.
 *
 * @param id the event type on the wire
 * @param title the title of its page
 * @param docs the URL of its page
 * @param updatedAt when the portal last changed the page
 * @param source the page that describes it
 * @param deprecated whether its page is a historic version or advises against it
 * @param access which apps receive it, and how
 * @param java the full name of its record
 * @param answer the full name of the record of the answer; null for events, and for callbacks whose
 *     answer is undocumented
 */
public record EventEntry(
    String id,
    String title,
    @Nullable String docs,
    @Nullable Instant updatedAt,
    Source source,
    boolean deprecated,
    @JsonUnwrapped EventAccess access,
    String java,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String answer) {
  public EventEntry {
    access = access == null ? EventAccess.UNDOCUMENTED : access;
  }
}
