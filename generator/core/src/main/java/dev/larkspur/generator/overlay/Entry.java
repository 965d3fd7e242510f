package dev.larkspur.generator.overlay;

import dev.larkspur.generator.source.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entry of an overlay.
 *
 * @param isEvent whether the target is an event
 * @param target the id of the operation, or the type of the event
 * @param field the field; null for the operation or event as a whole
 * @param edits the corrections
 * @param reason the reason for the corrections
 * @param place the location of the entry
 * @param targetPlace the location of the target
 */
record Entry(
    boolean isEvent,
    String target,
    @Nullable FieldPath field,
    List<Located> edits,
    String reason,
    SourceLocation place,
    SourceLocation targetPlace) {
  Entry {
    edits = List.copyOf(edits);
  }

  /**
   * Edit with its location.
   *
   * @param key the subject of the edit in messages, such as {@code enum value a}
   */
  record Located(Edit edit, String key, SourceLocation place) {}
}
