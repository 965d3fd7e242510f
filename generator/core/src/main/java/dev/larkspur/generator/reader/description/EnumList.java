package dev.larkspur.generator.reader.description;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.example.JsonText;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values listed below a label: a bullet list, or lines of {@code value：meaning} without
 * bullets. Lines indented below an item belong to it.
 */
final class EnumList {
  private final Type type;
  private final Vocabulary words;
  private final List<EnumItem> items = new ArrayList<>();

  /** The lines that continue the last item. */
  private final StringBuilder continuation = new StringBuilder();

  private boolean complete = true;
  private boolean bulleted;
  private int indent = -1;
  private int end;

  private EnumList(Type type, Vocabulary words) {
    this.type = type;
    this.words = words;
  }

  /** Reads the list that begins at a segment; it is empty if none does. */
  static EnumList read(List<Segment> segments, int first, Type type, Vocabulary words) {
    EnumList list = new EnumList(type, words);
    list.end = first;
    for (int at = first; at < segments.size(); at++) {
      Segment segment = segments.get(at);
      if (segment.endsLabel()) {
        break;
      }
      if (!segment.isBlank()) {
        if (!list.take(segment.text(), !isItem(segments, at + 1))) {
          int next = list.nextValue(segments, at + 1);
          if (next < 0) {
            break;
          }
          list.continueLast(segments.subList(at, next));
          at = next - 1;
        }
        list.end = at + 1;
      }
    }
    return list;
  }

  /** Reads the items that follow each other from a segment on. */
  static EnumList readItems(List<Segment> segments, int first, Type type, Vocabulary words) {
    EnumList list = new EnumList(type, words);
    int at = first;
    while (at < segments.size() && list.takeItem(segments.get(at), !isItem(segments, at + 1))) {
      at++;
    }
    list.end = at;
    return list;
  }

  /** Reads the items that are joined behind other text of a line. */
  static EnumList readJoined(String line, Type type, Vocabulary words) {
    EnumList list = new EnumList(type, words);
    for (int at = 1; at < line.length(); at++) {
      if (PageText.isBlank(line.charAt(at - 1)) && Segment.behindBullet(line, at) > at) {
        list.take(line.substring(at), true);
        break;
      }
    }
    return list;
  }

  /** Takes an item, or a quote or an empty line below one. */
  private boolean takeItem(Segment segment, boolean last) {
    if (segment.endsLabel() || segment.isBlank()) {
      return !segment.endsLabel();
    }
    if (segment.text().stripLeading().startsWith(">")) {
      continueLast(PageText.strip(segment.text()));
      return true;
    }
    return segment.isItem() && take(segment.text(), last);
  }

  /**
   * Returns whether a list without an announcement lists values: the example is one of them, or
   * without an example all are numbers with a meaning.
   */
  boolean isConvincing(@Nullable JsonNode example) {
    boolean values = example == null ? explainsNumbers() : contains(example);
    return values && complete && items.size() > 1;
  }

  /** Returns whether an example consists of values of the list. */
  private boolean contains(JsonNode example) {
    List<String> values = items().stream().map(EnumItem::value).toList();
    if (!example.isArray()) {
      return values.contains(example.asText());
    }
    for (JsonNode element : example) {
      if (!values.contains(element.asText())) {
        return false;
      }
    }
    return !example.isEmpty();
  }

  private boolean explainsNumbers() {
    return items().stream()
        .allMatch(item -> EnumListItem.isInteger(item.value()) && !item.description().isEmpty());
  }

  /**
   * Returns whether a list can hold the values of a type: a boolean has two, and an object has
   * none, but its members may.
   */
  static boolean canHold(Type type) {
    Type innermost = type;
    while (!(innermost instanceof Type.BooleanType) && !(innermost instanceof Type.ObjectType)) {
      if (innermost instanceof Type.ListType list) {
        innermost = list.element();
      } else if (innermost instanceof Type.MapType map) {
        innermost = map.element();
      } else {
        return true;
      }
    }
    return false;
  }

  /** Returns the values in backticks of the items that are joined in a line. */
  static List<String> tickedValues(String line, Type type, Vocabulary words) {
    int start = PageText.skipBlank(line, 0);
    int content = Segment.behindBullet(line, start);
    if (!line.startsWith("`", content)) {
      return List.of();
    }
    return JoinedItems.of(line, start, content, false, type, words).stream()
        .map(item -> EnumListItem.read(item, type, words))
        .filter(Objects::nonNull)
        .map(EnumItem::value)
        .toList();
  }

  /** Returns whether an example shows that a field of a scalar type holds JSON with members. */
  static boolean isJson(@Nullable JsonNode example, Type type) {
    if (example == null || type instanceof Type.ListType || type instanceof Type.MapType) {
      return false;
    }
    JsonNode json = example.isTextual() ? JsonText.strict(example.textValue()) : example;
    return json != null && json.isContainerNode();
  }

  /** Returns the items that name a value. */
  List<EnumItem> items() {
    completeLast();
    return bulleted ? items : withoutGluedBullets();
  }

  /** Returns whether every item names a value. */
  boolean isComplete() {
    return complete;
  }

  /** Returns the index of the first segment behind the list. */
  int end() {
    return end;
  }

  private static boolean isItem(List<Segment> segments, int from) {
    int next = from;
    while (next < segments.size() && segments.get(next).isBlank()) {
      next++;
    }
    return next < segments.size() && segments.get(next).isItem();
  }

  /** Takes a line; returns false if the list ends before it. */
  private boolean take(String line, boolean last) {
    int start = PageText.skipBlank(line, 0);
    int content = Segment.behindBullet(line, start);
    boolean bullet = content > start;
    // In Markdown, a bullet that is indented by one space belongs to the same list.
    if (indent >= 0 && start > indent + (bullet && bulleted ? 1 : 0)) {
      continueLast(PageText.strip(line));
      return true;
    }
    if (indent < 0) {
      bulleted = bullet;
    }
    if (bullet != bulleted || !(bullet || EnumListItem.isPlain(line, words))) {
      return false;
    }
    boolean only = last && indent < 0;
    indent = indent < 0 ? start : Math.min(indent, start);
    List<String> joined =
        bullet
            ? JoinedItems.of(line, start, content, only, type, words)
            : List.of(line.substring(content));
    joined.forEach(item -> add(EnumListItem.read(item, type, words)));
    return true;
  }

  /**
   * Returns the index of the next item that names a value and its meaning, or -1. Where the
   * indentation is lost, the text before it belongs to the last item.
   */
  private int nextValue(List<Segment> segments, int from) {
    boolean lists = bulleted && !items.isEmpty();
    for (int at = from; lists && at < segments.size() && !segments.get(at).endsLabel(); at++) {
      String line = segments.get(at).text();
      int start = PageText.skipBlank(line, 0);
      String item = line.substring(Segment.behindBullet(line, start));
      EnumItem value =
          segments.get(at).isItem() && EnumListItem.isPlain(item, words)
              ? EnumListItem.read(item, type, words)
              : null;
      if (value != null) {
        return at;
      }
    }
    return -1;
  }

  private void continueLast(List<Segment> more) {
    for (Segment segment : more) {
      continueLast(PageText.strip(segment.text()));
    }
  }

  private void add(@Nullable EnumItem item) {
    if (item == null) {
      complete = false;
    } else {
      completeLast();
      items.add(item);
    }
  }

  private void continueLast(String more) {
    if (!items.isEmpty()) {
      continuation.append('\n').append(more);
    }
  }

  /** Adds the lines that continue the last item to its description. */
  private void completeLast() {
    if (!continuation.isEmpty()) {
      EnumItem last = items.remove(items.size() - 1);
      items.add(new EnumItem(last.value(), last.description() + continuation, last.source()));
      continuation.setLength(0);
    }
  }

  /** If every line begins with a dash, {@code -1：text} is the value 1 behind a bullet. */
  private List<EnumItem> withoutGluedBullets() {
    boolean glued =
        items.size() > 1 && items.stream().allMatch(item -> item.value().startsWith("-"));
    return glued
        ? items.stream()
            .map(item -> new EnumItem(item.value().substring(1), item.description(), item.source()))
            .toList()
        : items;
  }
}
