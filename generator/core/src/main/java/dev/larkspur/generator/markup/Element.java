package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.SourceLocation;

/** A tag of the platform inside a cell, such as {@code md-perm} or {@code md-enum-item}. */
public final class Element {
  private final Tag tag;
  private final Slice content;

  Element(Tag tag, Slice content) {
    this.tag = tag;
    this.content = content;
  }

  /** Returns the tag's name, such as {@code md-perm}. */
  public String name() {
    return tag.name().text();
  }

  /** Returns an attribute's value, entities decoded, or the empty string. */
  public String attribute(String key) {
    String value = tag.attributes().value(key);
    return value == null ? "" : value;
  }

  /** Returns the plain text of the content. */
  public String text() {
    return PlainTextExtractor.of(content);
  }

  /** Returns the Markdown of the content. */
  public String markdown() {
    return MarkdownExtractor.of(content);
  }

  /** Returns where the opening tag begins. */
  public SourceLocation location() {
    return content.file().locationOf(tag.start());
  }

  @Override
  public String toString() {
    return tag + text();
  }
}
