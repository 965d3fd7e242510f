package dev.larkspur.generator.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The platform's elements inside a slice, in order, however deep. */
final class ElementReading implements OpenElements.Listener {
  private final Slice slice;
  private final Map<Tag, Integer> positions = new HashMap<>();
  private Element[] elements = new Element[4];
  private int count;

  private ElementReading(Slice slice) {
    this.slice = slice;
  }

  static List<Element> of(Slice slice) {
    String text = slice.text();
    int at = text.indexOf("<md-", slice.start());
    if (at < 0 || at >= slice.end()) {
      return List.of();
    }
    ElementReading reading = new ElementReading(slice);
    OpenElements open = new OpenElements(reading);
    NestedTables tables = new NestedTables(slice);
    at = text.indexOf('<', slice.start());
    while (at >= 0 && at < slice.end()) {
      Tag tag = Tag.at(text, at, slice.end());
      int next = tag == null ? at + 1 : tag.end();
      if (tag != null && isElement(tag)) {
        open.next(tag);
      } else if (tag != null) {
        next = Math.max(next, tables.endOf(tag));
      }
      at = text.indexOf('<', next);
    }
    open.end(slice.end());
    return reading.elements();
  }

  /** Whether a tag takes part in pairing. */
  static boolean isElement(Tag tag) {
    return tag.name().ofPlatform() && !tag.name().role().buildsTables();
  }

  @Override
  public void begins(Tag tag) {
    if (count == elements.length) {
      elements = Arrays.copyOf(elements, count * 2);
    }
    positions.put(tag, count++);
  }

  @Override
  public void ends(Tag tag, Tag closing) {
    put(tag, tag.empty() ? tag.end() : closing.start());
  }

  @Override
  public void endsUnclosed(Tag tag, int contentEnd) {
    put(tag, contentEnd);
  }

  @Override
  public void stray(Tag closing) {}

  private void put(Tag tag, int contentEnd) {
    Integer position = positions.remove(tag);
    if (position != null) {
      elements[position] = new Element(tag, new Slice(slice.file(), tag.end(), contentEnd));
    }
  }

  private List<Element> elements() {
    return List.copyOf(new ArrayList<>(Arrays.asList(elements).subList(0, count)));
  }
}
