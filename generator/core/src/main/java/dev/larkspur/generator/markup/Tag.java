package dev.larkspur.generator.markup;

/**
 * A tag of the page.
 *
 * @param name its name
 * @param closing whether it begins with {@code </}
 * @param empty whether it has no content: it closes itself, or HTML defines it so
 * @param start the offset of its {@code <}
 * @param end the offset after its {@code >}
 * @param attributes the attributes between its name and its {@code >}
 */
record Tag(
    TagName name, boolean closing, boolean empty, int start, int end, Attributes attributes) {

  /** Returns a closing tag, written or implied. */
  static Tag closing(TagName name, int start, int end) {
    return new Tag(name, true, name.role() == TagRole.VOID, start, end, Attributes.NONE);
  }

  /** Returns whether the tag needed no repair. */
  boolean isSound() {
    return attributes == Attributes.NONE || attributes instanceof SoundAttributes;
  }

  Tag endingAt(int offset) {
    return new Tag(name, closing, empty, start, offset, attributes);
  }

  /** Returns the tag as messages quote it. */
  @Override
  public String toString() {
    return (closing ? "</" : "<") + name.text() + ">";
  }
}
