package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What kind of value a field holds, as the page says it. */
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

  /** The type cell as written, unescaped. */
  @JsonProperty
  String text();

  /** Text. */
  record StringType(String text) implements Type {}

  /** A whole number; the page's word has no width. */
  record IntegerType(String text) implements Type {}

  /** A number that may have a fraction. */
  record NumberType(String text) implements Type {}

  /** True or false. */
  record BooleanType(String text) implements Type {}

  /**
   * An object whose members are the field's children.
   *
   * @param name the page's name of the type, if it has one of its own
   */
  record ObjectType(String text, @Nullable String name) implements Type {}

  /** A list of one kind of element. */
  record ListType(String text, Type element) implements Type {}

  /** An object with free keys and one kind of value. */
  record MapType(String text, Type element) implements Type {

    /** The bare word "map" above rows means an object: the rows are its keys. */
    public boolean isObjectOf(List<Field> rows) {
      return !rows.isEmpty() && text.indexOf('<') < 0;
    }
  }

  /** The bytes of a file, as a part of a multipart body. */
  record FileType(String text) implements Type {}

  /** Any JSON. */
  record AnyType(String text) implements Type {}
}
