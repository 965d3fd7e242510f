package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Type of a field, as its page states it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Type.StringType.class, name = "string"),
  @JsonSubTypes.Type(value = Type.IntegerType.class, name = "integer"),
  @JsonSubTypes.Type(value = Type.NumberType.class, name = "number"),
  @JsonSubTypes.Type(value = Type.BooleanType.class, name = "boolean"),
  @JsonSubTypes.Type(value = Type.ObjectType.class, name = "object"),
  @JsonSubTypes.Type(value = Type.ListType.class, name = "list"),
  @JsonSubTypes.Type(value = Type.MapType.class, name = "map"),
  @JsonSubTypes.Type(value = Type.FileType.class, name = "file"),
  @JsonSubTypes.Type(value = Type.AnyType.class, name = "any")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Type {

  /** Returns the type cell as written, unescaped. */
  @JsonProperty
  String text();

  /** Text. */
  record StringType(String text) implements Type {}

  /** An integer of unspecified width. */
  record IntegerType(String text) implements Type {}

  /** A number that may have a fraction. */
  record NumberType(String text) implements Type {}

  /** True or false. */
  record BooleanType(String text) implements Type {}

  /**
   * An object whose members are the field's children.
   *
   * @param name the page's name of the type; null for a generic word such as {@code object}
   */
  record ObjectType(String text, @Nullable String name) implements Type {}

  /** A list of elements of one type. */
  record ListType(String text, Type element) implements Type {}

  /** An object with arbitrary keys and values of one type. */
  record MapType(String text, Type element) implements Type {

    /** Returns whether this is an object: the word "map" alone, with rows for the keys. */
    public boolean isObjectOf(List<Field> rows) {
      return !rows.isEmpty() && text.indexOf('<') < 0 && element instanceof AnyType;
    }
  }

  /** The content of a file, as a part of a multipart body. */
  record FileType(String text) implements Type {}

  /** Any JSON. */
  record AnyType(String text) implements Type {}
}
