package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.SourceLocation;
import java.util.List;

/**
 * A cell of a table.
 *
 * @param text the plain reading, for names, types, codes and wire messages: tags dropped, entities
 *     decoded, backslash escapes undone, white space collapsed, nesting marks gone
 * @param markdown the rich reading, for descriptions and advice: the raw slice, dedented, with the
 *     {@code md-*} elements cut out
 * @param elements the {@code md-*} elements inside, in order, however deep
 * @param location where the cell begins: its opening tag, or its first character between pipes
 */
public record Cell(String text, String markdown, List<Element> elements, SourceLocation location) {
  public Cell {
    elements = List.copyOf(elements);
  }

  /** The elements of one name, in order. */
  public List<Element> elements(String name) {
    return elements.stream().filter(element -> element.name().equals(name)).toList();
  }
}
