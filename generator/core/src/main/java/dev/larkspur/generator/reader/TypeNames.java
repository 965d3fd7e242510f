package dev.larkspur.generator.reader;

import dev.larkspur.generator.model.Type;

/** What a type is called in a message. */
final class TypeNames {
  private TypeNames() {}

  static String of(Type type) {
    if (type instanceof Type.StringType) {
      return "string";
    }
    if (type instanceof Type.IntegerType) {
      return "integer";
    }
    if (type instanceof Type.NumberType) {
      return "number";
    }
    if (type instanceof Type.BooleanType) {
      return "boolean";
    }
    if (type instanceof Type.ListType) {
      return "list";
    }
    if (type instanceof Type.MapType) {
      return "map";
    }
    if (type instanceof Type.FileType) {
      return "file";
    }
    return type instanceof Type.AnyType ? "JSON" : "object";
  }
}
