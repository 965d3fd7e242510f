package dev.larkspur.generator.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.larkspur.generator.model.Source;
import java.util.List;

/**
 * An enum class. What is empty is absent in JSON.
 *
 * @param java the full name of the class
 * @param name the wire name of the field
 * @param source the first row that lists values
 * @param values the known values, in the order of their first mention
 * @param mentions the operations and events that list values
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EnumEntry(
    String java, String name, Source source, List<Value> values, List<String> mentions) {
  public EnumEntry {
    values = values == null ? List.of() : List.copyOf(values);
    mentions = mentions == null ? List.of() : List.copyOf(mentions);
  }

  /**
   * A known value.
   *
   * @param java the name of the constant
   * @param value the value on the wire
   * @param description the description, in Markdown
   */
  public record Value(
      String java, String value, @JsonInclude(JsonInclude.Include.NON_EMPTY) String description) {
    public Value {
      description = description == null ? "" : description;
    }
  }
}
