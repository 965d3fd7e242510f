package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.SourceLocation;
import java.util.Map;

/**
 * A tag of the platform inside a cell, such as {@code md-perm} or {@code md-enum-item}.
 *
 * @param name the tag's name, such as {@code md-perm}
 * @param attributes its attributes, in order, values as written with entities decoded
 * @param text the plain reading of what stands inside
 * @param markdown the rich reading of what stands inside
 * @param location where its opening tag begins
 */
public record Element(
    String name,
    Map<String, String> attributes,
    String text,
    String markdown,
    SourceLocation location) {

  /** An attribute's value, or the empty string. */
  public String attribute(String key) {
    return attributes.getOrDefault(key, "");
  }
}
