package dev.larkspur.generator.markup;

import java.util.Arrays;
import java.util.List;

/** Extracts the platform's elements from a slice, in order, at any depth. */
final class ElementExtractor implements OpenElements.Listener {
  private final Slice slice;
  private Tag[] tags = new Tag[4];
  private Element[] elements = new Element[4];
  private int count;

  private ElementExtractor(Slice slice) {
    this.slice = slice;
  }

  static List<Element> of(Slice slice) {
    PageTags tags = slice.tags();
    Tag tag = tags.next(slice.start(), slice.end());
    if (tag == null) {
      return List.of();
    }
    ElementExtractor reading = new ElementExtractor(slice);
    OpenElements open = new OpenElements(reading);
    NestedTables tables = new NestedTables(slice);
    while (tag != null) {
      int next = tag.end();
      if (isElement(tag)) {
        open.next(tag);
      } else {
        next = Math.max(next, tables.endOf(tag));
      }
      tag = tags.next(next, slice.end());
    }
    open.end(slice.end());
    return reading.elements();
  }

  /** Returns whether a tag has a partner. */
  static boolean isElement(Tag tag) {
    return tag.name().ofPlatform() && !tag.name().role().buildsTables();
  }

  @Override
  public void begins(Tag tag) {
    if (count == elements.length) {
      tags = Arrays.copyOf(tags, count * 2);
      elements = Arrays.copyOf(elements, count * 2);
    }
    tags[count++] = tag;
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
    elements[position(tag)] = new Element(tag, slice.of(tag.end(), contentEnd));
  }

  /** Searches from the end, since nesting is never deep. */
  private int position(Tag tag) {
    int position = count - 1;
    while (tags[position].start() != tag.start()) {
      position--;
    }
    return position;
  }

  private List<Element> elements() {
    return List.of(Arrays.copyOf(elements, count));
  }
}
