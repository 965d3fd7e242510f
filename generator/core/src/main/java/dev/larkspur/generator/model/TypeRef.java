package dev.larkspur.generator.model;

/** What a member holds, linked. */
public sealed interface TypeRef {

  /** A value without structure, or any JSON. */
  enum Scalar implements TypeRef {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    ANY,
    FILE
  }

  /** A {@link Schema}, by key. */
  record ObjectOf(String schema) implements TypeRef {}

  /** An {@link EnumType}, by key. */
  record OneOf(String enumType) implements TypeRef {}

  /** A list. */
  record ListOf(TypeRef element) implements TypeRef {}

  /** An object with free keys. */
  record MapOf(TypeRef value) implements TypeRef {}

  /** Returns the type inside all lists and maps. */
  default TypeRef innermost() {
    if (this instanceof ListOf list) {
      return list.element().innermost();
    }
    return this instanceof MapOf map ? map.value().innermost() : this;
  }
}
