package dev.larkspur.generator.model;

/** Type of a member, linked. */
public sealed interface TypeRef {

  /** A scalar, any JSON or a file. */
  enum Scalar implements TypeRef {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    ANY,
    FILE;

    /** Returns the scalar of a row's type; {@link #ANY} for all other types. */
    public static Scalar of(Type type) {
      if (type instanceof Type.StringType) {
        return STRING;
      } else if (type instanceof Type.IntegerType) {
        return INTEGER;
      } else if (type instanceof Type.NumberType) {
        return NUMBER;
      } else if (type instanceof Type.BooleanType) {
        return BOOLEAN;
      }
      return type instanceof Type.FileType ? FILE : ANY;
    }
  }

  /** A {@link Schema}, by key. */
  record ObjectOf(String schema) implements TypeRef {}

  /** An {@link EnumType}, by key. */
  record OneOf(String enumType) implements TypeRef {}

  /** A list. */
  record ListOf(TypeRef element) implements TypeRef {}

  /** An object with arbitrary keys. */
  record MapOf(TypeRef value) implements TypeRef {}

  /** Returns the type inside all lists and maps. */
  default TypeRef innermost() {
    if (this instanceof ListOf list) {
      return list.element().innermost();
    }
    return this instanceof MapOf map ? map.value().innermost() : this;
  }
}
