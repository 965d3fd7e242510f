package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a parameter, body or response table.
 *
 * @param name the wire name
 * @param type the type
 * @param required whether it must be sent; null if undocumented
 * @param description the page's description in Markdown, without the labelled parts below
 * @param translations the descriptions by language, if pages of several languages describe it
 * @param defaultValue the value that the platform uses if the field is missing
 * @param example the page's example value
 * @param enumItems the known values; empty if the page lists none
 * @param constraints the documented constraints
 * @param deprecated whether the page deprecates it
 * @param scopes the scopes that are required to read or set it
 * @param open whether its objects have members that no row describes
 * @param fields the members of an object, of the objects in a list or of those in a map, or of the
 *     JSON text in a string
 * @param line the line of its name
 * @param page the path of the page with its row, if that is not the page of its operation or event
 */
public record Field(
    String name,
    Type type,
    @Nullable Boolean required,
    String description,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> translations,
    @JsonProperty("default") @Nullable JsonNode defaultValue,
    @Nullable JsonNode example,
    @JsonProperty("enum") List<EnumItem> enumItems,
    Constraints constraints,
    boolean deprecated,
    List<String> scopes,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean open,
    List<Field> fields,
    int line,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String page) {
  public Field {
    translations = Translations.copy(translations);
    defaultValue = orAbsent(defaultValue);
    example = orAbsent(example);
    enumItems = List.copyOf(enumItems);
    scopes = List.copyOf(scopes);
    fields = List.copyOf(fields);
  }

  /** Returns a builder for a field with this name and type. */
  public static FieldBuilder builder(String name, Type type) {
    return new FieldBuilder(name, type);
  }

  /** Returns a builder that holds the values of this field. */
  public FieldBuilder toBuilder() {
    return new FieldBuilder(this);
  }

  /**
   * Returns the scopes that are required for any value. Scopes that only one value requires are
   * mentioned in the description, together with the value.
   */
  public List<String> unconditionalScopes() {
    return scopes.isEmpty()
        ? scopes
        : scopes.stream().filter(scope -> !description.contains("`" + scope + "`")).toList();
  }

  /** Jackson reads a JSON null in a model file as a node. */
  private static @Nullable JsonNode orAbsent(@Nullable JsonNode value) {
    return value == null || value.isNull() ? null : value;
  }
}
