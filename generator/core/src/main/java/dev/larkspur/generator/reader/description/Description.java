package dev.larkspur.generator.reader.description;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.EnumItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A description cell, taken apart.
 *
 * @param text what is left when the labelled parts that became data are gone
 * @param example the value under the label for examples
 * @param defaultValue the value under the label for defaults
 * @param enumItems the values under a label for known values
 * @param constraints the rules under the label for rules
 * @param scopes the scopes of the cell, in elements or named under their label
 * @param deprecated whether the text advises against the field
 */
public record Description(
    String text,
    @Nullable JsonNode example,
    @Nullable JsonNode defaultValue,
    List<EnumItem> enumItems,
    Constraints constraints,
    List<String> scopes,
    boolean deprecated) {
  /** A field of which nothing is said. */
  public static final Description NONE =
      new Description("", null, null, List.of(), Constraints.NONE, List.of(), false);

  public Description {
    enumItems = List.copyOf(enumItems);
    scopes = List.copyOf(scopes);
  }
}
