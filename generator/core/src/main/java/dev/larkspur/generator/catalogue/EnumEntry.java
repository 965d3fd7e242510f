package dev.larkspur.generator.catalogue;

import dev.larkspur.generator.model.Source;
import java.util.List;

/**
 * A class of known values.
 *
 * @param java its full name
 * @param name the wire name of the member that takes them
 * @param source where they are first listed
 * @param values the values, in the order of their first mention
 * @param mentions the places that list them
 */
public record EnumEntry(
    String java, String name, Source source, List<Value> values, List<String> mentions) {
  public EnumEntry {
    values = List.copyOf(values);
    mentions = List.copyOf(mentions);
  }

  /**
   * A known value.
   *
   * @param java its constant
   * @param value the value on the wire
   * @param description what the page says of it, in Markdown
   */
  public record Value(String java, String value, String description) {}
}
