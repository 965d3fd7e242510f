package dev.larkspur.generator.overlay;

import dev.larkspur.generator.source.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an overlay.
 *
 * @param isEvent whether it is about an event
 * @param target the id of the operation, or the type of the event
 * @param field which row; null for the operation or event as a whole
 * @param edits what is put right
 * @param reason why
 * @param place where the entry stands
 * @param targetPlace where the target is named
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
   * An edit and where it stands.
   *
   * @param key the words of the file for it, such as {@code enum.add}
   */
  record Located(Edit edit, String key, SourceLocation place) {}
}
