package dev.larkspur.generator.overlay;

import dev.larkspur.generator.overlay.Entry.Located;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** YAML to the entries of an overlay. Every entry that says something wrong is reported. */
final class OverlayReader {
  private static final String OPERATIONS = "operations";
  private static final String EVENTS = "events";

  private final Diagnostics diagnostics;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, SourceLocation> corrected = new HashMap<>();

  private OverlayReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  static List<Entry> read(YamlNode document, Diagnostics diagnostics) {
    OverlayReader reader = new OverlayReader(diagnostics);
    Keys sections = Keys.of(document, List.of(OPERATIONS, EVENTS), diagnostics);
    reader.section(sections, OPERATIONS, false);
    reader.section(sections, EVENTS, true);
    return reader.entries;
  }

  private void section(Keys sections, String name, boolean isEvent) {
    YamlNode.Entry section = sections.get(name);
    if (section == null || isNothing(section.value())) {
      return;
    }
    Keys targets = Keys.anyOf(section.value(), "ids with lists of corrections", diagnostics);
    for (YamlNode.Entry target : targets.all()) {
      if (target.value() instanceof YamlNode.Sequence list && !list.items().isEmpty()) {
        list.items().forEach(item -> entry(target, item, isEvent));
      } else {
        targets.wrong(target, "a list of corrections");
      }
    }
  }

  private void entry(YamlNode.Entry target, YamlNode node, boolean isEvent) {
    EditReader reader = new EditReader(diagnostics);
    boolean onField = node instanceof YamlNode.Mapping map && map.entries().containsKey("field");
    Keys keys = Keys.of(node, EditReader.keys(onField, isEvent), diagnostics);
    if (!(node instanceof YamlNode.Mapping)) {
      return;
    }
    String reason = keys.requiredText("reason", "a correction");
    FieldPath field = onField ? field(keys, isEvent) : null;
    if (onField && field == null) {
      return;
    }
    List<Located> edits = field == null ? reader.ofWhole(keys, isEvent) : reader.ofField(keys);
    edits = edits.stream().filter(edit -> isFirst(target, field, edit, keys)).toList();
    if (edits.isEmpty() && keys.all().stream().allMatch(key -> isFrame(key.key()))) {
      keys.invalid(keys.place(), "This corrects nothing");
    }
    if (reason != null && !edits.isEmpty()) {
      entries.add(
          new Entry(isEvent, target.key(), field, edits, reason, keys.place(), target.location()));
    }
  }

  private static boolean isFrame(String key) {
    return key.equals("reason") || key.equals("field");
  }

  private static @Nullable FieldPath field(Keys keys, boolean isEvent) {
    String text = keys.text("field");
    FieldPath path =
        text == null ? null : isEvent ? FieldPath.ofEvent(text) : FieldPath.ofOperation(text);
    if (text != null && path == null) {
      keys.invalid(
          keys.placeOf("field"),
          "\""
              + text
              + "\" leads to no field; expected "
              + String.join(", ", FieldPath.OPERATION_PARTS)
              + " and names after it, such as body.content");
    }
    return path;
  }

  /** Of two corrections of one thing nobody could tell which is meant. */
  private boolean isFirst(
      YamlNode.Entry target, @Nullable FieldPath field, Located edit, Keys keys) {
    String what = target.key() + "\n" + field + "\n" + edit.key();
    SourceLocation first = corrected.putIfAbsent(what, edit.place());
    if (first != null) {
      keys.invalid(
          edit.place(),
          "The "
              + edit.key()
              + " of "
              + (field == null ? target.key() : field)
              + " is corrected in line "
              + first.line()
              + " already");
    }
    return first == null;
  }

  private static boolean isNothing(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && scalar.isNothing();
  }
}
