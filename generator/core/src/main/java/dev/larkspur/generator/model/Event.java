package dev.larkspur.generator.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event that the platform sends to an app, as its page describes it.
 *
 * @param id the event type on the wire, such as {@code im.message.receive_v1}
 * @param title the page's title
 * @param description the Markdown text at the beginning of the page; empty if absent
 * @param fullPath the page's path on the portal
 * @param updatedAt when the portal last changed the page
 * @param source the file that the page was read from
 * @param fields the rows of the table of the event body
 * @param examples the page's code examples
 */
public record Event(
    String id,
    String title,
    String description,
    @Nullable String fullPath,
    @Nullable Instant updatedAt,
    Source source,
    List<Field> fields,
    List<Example> examples) {
  public Event {
    description = description == null ? "" : description;
    fields = List.copyOf(fields);
    examples = List.copyOf(examples);
  }
}
