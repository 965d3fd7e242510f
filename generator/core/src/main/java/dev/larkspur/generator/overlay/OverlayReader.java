package dev.larkspur.generator.overlay;

import dev.larkspur.generator.overlay.EditReader.Target;
import dev.larkspur.generator.overlay.Entry.Located;
import dev.larkspur.generator.source.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reader of the entries of an overlay. Invalid entries are reported. */
final class OverlayReader {
  private static final String OPERATIONS = "operations";
  private static final String EVENTS = "events";
  private static final Set<String> NOT_EDITS = Set.of("reason", "field");

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, SourceLocation> corrected = new HashMap<>();

  private OverlayReader() {}

  static List<Entry> read(YamlValue document) {
    OverlayReader reader = new OverlayReader();
    document.requireKeys(List.of(OPERATIONS, EVENTS));
    reader.section(document.get(OPERATIONS), false);
    reader.section(document.get(EVENTS), true);
    return reader.entries;
  }

  private void section(@Nullable YamlValue section, boolean isEvent) {
    if (section == null || section.isNull()) {
      return;
    }
    section.requireMapping("ids with lists of corrections");
    for (YamlValue target : section.entries()) {
      target.items("a list of corrections").forEach(item -> entry(target, item, isEvent));
    }
  }

  private void entry(YamlValue target, YamlValue entry, boolean isEvent) {
    YamlValue written = entry.get("field");
    Target kind = written != null ? Target.FIELD : isEvent ? Target.EVENT : Target.OPERATION;
    List<Located> read = EditReader.read(entry, kind);
    if (!entry.isMapping()) {
      return;
    }
    String reason = entry.requiredText("reason");
    FieldPath field = written == null ? null : field(written, isEvent);
    if (written != null && field == null) {
      return;
    }
    List<Located> edits =
        read.stream().filter(edit -> isFirst(target, field, edit, entry)).toList();
    if (edits.isEmpty()
        && entry.entries().stream().allMatch(value -> NOT_EDITS.contains(value.key()))) {
      entry.invalid("The entry corrects nothing");
    }
    if (reason != null && !edits.isEmpty()) {
      entries.add(
          new Entry(
              isEvent, target.key(), field, edits, reason, entry.location(), target.keyLocation()));
    }
  }

  private static @Nullable FieldPath field(YamlValue value, boolean isEvent) {
    String text = value.text();
    FieldPath path =
        text == null ? null : isEvent ? FieldPath.ofEvent(text) : FieldPath.ofOperation(text);
    if (text != null && path == null) {
      value.invalidKey(
          "Found \""
              + text
              + "\" for field; expected one of "
              + String.join(", ", FieldPath.OPERATION_PARTS)
              + " and the names of fields, such as body.content");
    }
    return path;
  }

  /** Returns whether nothing before corrects the same thing, and reports it otherwise. */
  private boolean isFirst(
      YamlValue target, @Nullable FieldPath field, Located edit, YamlValue entry) {
    String subject = target.key() + "\n" + field + "\n" + edit.key();
    SourceLocation first = corrected.putIfAbsent(subject, edit.place());
    if (first != null) {
      entry.invalid(
          edit.place(),
          "The "
              + edit.key()
              + " of "
              + (field == null ? target.key() : field)
              + " is already corrected in line "
              + first.line());
    }
    return first == null;
  }
}
