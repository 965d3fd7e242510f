package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.SourceLocation;

/**
 * A fence or an {@code md-code} element.
 *
 * @param language the word after the fence or in the tag's name, in lower case; may be empty
 * @param text the code, whole lines, without invisible characters
 * @param location where the fence or tag opens
 * @param places where on the page the text is located
 */
public record CodeBlock(String language, String text, SourceLocation location, CodePlaces places)
    implements Block {

  /** Returns the location on the page of an offset of the text. */
  public SourceLocation locationOf(int offset) {
    return places.of(text, offset);
  }

  /** Returns the line of the page that holds a line of the text; both from 1. */
  public int lineOf(int line) {
    return places.firstLine() + line - 1;
  }
}
