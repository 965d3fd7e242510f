package dev.larkspur.generator.catalogue;

import dev.larkspur.generator.model.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that the client can receive.
 *
 * @param id its type on the wire
 * @param title the title of its page
 * @param docs where its page is read
 * @param updatedAt when the portal last changed the page
 * @param source which page it was generated from
 * @param java the record it is read as
 */
public record EventEntry(
    String id,
    String title,
    @Nullable String docs,
    @Nullable Instant updatedAt,
    Source source,
    String java) {}
