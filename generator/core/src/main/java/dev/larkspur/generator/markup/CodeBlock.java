package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.SourceLocation;

/**
 * A fence or an {@code md-code} element.
 *
 * @param language the word after the fence or in the tag's name, in lower case; empty if there is
 *     none
 * @param text what stands inside, whole lines, without what cannot be seen
 * @param location where the fence or tag opens
 * @param places where on the page the text stands
 */
public record CodeBlock(String language, String text, SourceLocation location, CodePlaces places)
    implements Block {

  /** The place on the page of an offset of the text. */
  public SourceLocation locationOf(int offset) {
    return places.of(text, offset);
  }

  /** The line of the page on which a line of the text stands; both from 1. */
  public int lineOf(int line) {
    return places.firstLine() + line - 1;
  }
}
