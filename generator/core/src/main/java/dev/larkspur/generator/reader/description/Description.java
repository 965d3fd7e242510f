package dev.larkspur.generator.reader.description;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.EnumItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a description cell.
 *
 * @param text the text without the labelled parts that became data
 * @param example the value under the label for examples
 * @param defaultValue the value under the label for defaults
 * @param enumItems the values under a label for values
 * @param constraints the constraints under the label for them
 * @param scopes the scopes in elements of the cell or under a label
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
  /** The description of a field without one. */
  public static final Description NONE =
      new Description("", null, null, List.of(), Constraints.NONE, List.of(), false);

  public Description {
    enumItems = List.copyOf(enumItems);
    scopes = List.copyOf(scopes);
  }
}
