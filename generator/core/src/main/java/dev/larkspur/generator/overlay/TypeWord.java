package dev.larkspur.generator.overlay;

import dev.larkspur.generator.model.Type;

/** A type in the notation of overlays, however the page writes it. */
final class TypeWord {
  private TypeWord() {}

  static String of(Type type) {
    if (type instanceof Type.ListType list) {
      return "list<" + of(list.element()) + ">";
    } else if (type instanceof Type.MapType map) {
      return "map<string, " + of(map.element()) + ">";
    } else if (type instanceof Type.ObjectType object) {
      return object.name() == null ? "object" : "object(" + object.name() + ")";
    } else if (type instanceof Type.StringType) {
      return "string";
    } else if (type instanceof Type.IntegerType) {
      return "integer";
    } else if (type instanceof Type.NumberType) {
      return "number";
    } else if (type instanceof Type.BooleanType) {
      return "boolean";
    } else if (type instanceof Type.FileType) {
      return "file";
    }
    return "any";
  }
}
