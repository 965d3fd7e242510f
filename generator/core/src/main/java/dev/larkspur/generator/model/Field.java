package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a parameter, body or response table.
 *
 * @param name the wire name
 * @param type what kind of value it holds
 * @param required whether it must be sent; null where the page does not say
 * @param description what the page says of it, in Markdown, without the labelled parts below
 * @param defaultValue what the platform takes when it is absent
 * @param example a value the page gives
 * @param enumItems the values it is known to take; empty if the page lists none
 * @param constraints what the page demands of its value
 * @param deprecated whether the page advises against it
 * @param scopes the scopes a caller needs to see or set it
 * @param fields its members, whether it is an object, a list of any depth or a map
 * @param line where its name stands
 */
public record Field(
    String name,
    Type type,
    @Nullable Boolean required,
    String description,
    @JsonProperty("default") @Nullable JsonNode defaultValue,
    @Nullable JsonNode example,
    @JsonProperty("enum") List<EnumItem> enumItems,
    Constraints constraints,
    boolean deprecated,
    List<String> scopes,
    List<Field> fields,
    int line) {
  public Field {
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
   * The scopes that are needed whatever the value is. Those that are needed for one value only are
   * named in the description, together with the value.
   */
  public List<String> unconditionalScopes() {
    return scopes.isEmpty()
        ? scopes
        : scopes.stream().filter(scope -> !description.contains("`" + scope + "`")).toList();
  }

  /** A model file says null where there is nothing; the mapper makes a value of it. */
  private static @Nullable JsonNode orAbsent(@Nullable JsonNode value) {
    return value == null || value.isNull() ? null : value;
  }
}
