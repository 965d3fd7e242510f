package dev.larkspur.generator.markup;

/**
 * A tag as it stands in the text.
 *
 * @param name which one
 * @param closing whether it begins with {@code </}
 * @param empty whether nothing can stand inside: it closes itself, or HTML says so
 * @param start the offset of its {@code <}
 * @param end the offset after its {@code >}
 * @param attributes what stands between its name and its {@code >}
 */
record Tag(
    TagName name, boolean closing, boolean empty, int start, int end, Attributes attributes) {

  /** A closing tag, be it written or only meant. */
  static Tag closing(TagName name, int start, int end) {
    return new Tag(name, true, name.role() == TagRole.VOID, start, end, Attributes.NONE);
  }

  /** Whether nothing of it had to be put right. */
  boolean isSound() {
    return attributes == Attributes.NONE || attributes instanceof SoundAttributes;
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
