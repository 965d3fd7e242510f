package dev.larkspur.generator.markup;

import java.util.Map;

/**
 * A tag as it stands in the text.
 *
 * @param name which one
 * @param closing whether it begins with {@code </}
 * @param empty whether nothing can stand inside: it closes itself, or HTML says so
 * @param start the offset of its {@code <}
 * @param end the offset after its {@code >}
 * @param attributes the attributes, in order, entities decoded
 */
record Tag(
    TagName name,
    boolean closing,
    boolean empty,
    int start,
    int end,
    Map<String, String> attributes) {

  /** A closing tag, be it written or only meant. */
  static Tag closing(TagName name, int start, int end) {
    return new Tag(name, true, name.role() == TagRole.VOID, start, end, Map.of());
  }

  Tag with(Map<String, String> read) {
    return new Tag(name, closing, empty, start, end, read);
  }

  Tag endingAt(int offset) {
    return new Tag(name, closing, empty, start, offset, attributes);
  }

  /** The tag as a message quotes it. */
  @Override
  public String toString() {
    return (closing ? "</" : "<") + name.text() + ">";
  }
}
