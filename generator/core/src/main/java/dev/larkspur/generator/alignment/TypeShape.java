package dev.larkspur.generator.alignment;

import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;

/** The meaning of a type, regardless of its spelling: {@code int} is {@code int64}. */
public final class TypeShape {

  private TypeShape() {}

  /** Returns the shape with the names of objects, which name the generated records. */
  public static String of(Field field) {
    return of(field.type(), true);
  }

  /** Returns the shape on the wire. */
  public static String onWire(Field field) {
    return of(field.type(), false);
  }

  private static String of(Type type, boolean named) {
    if (type instanceof Type.ListType list) {
      return "list of " + of(list.element(), named);
    }
    if (type instanceof Type.MapType map) {
      return "map of " + of(map.element(), named);
    }
    if (type instanceof Type.ObjectType object) {
      return named && object.name() != null ? "object " + object.name() : "object";
    }
    return type.getClass().getSimpleName();
  }
}
