package dev.larkspur.generator.javamodel;

import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.model.TypeRef;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.JavaType;

/** Maps linked types to Java types. */
final class JavaTypes {
  private static final String RUNTIME = "dev.larkspur.runtime";

  static final TypeUse STRING = TypeUse.of("java.lang", "String");
  private static final TypeUse LONG = TypeUse.of("java.lang", "Long");
  private static final TypeUse DOUBLE = TypeUse.of("java.lang", "Double");
  private static final TypeUse BOOLEAN = TypeUse.of("java.lang", "Boolean");
  private static final TypeUse URI = TypeUse.of("java.net", "URI");
  private static final TypeUse DOWNLOAD = TypeUse.of(RUNTIME, "Download");
  private static final TypeUse UPLOAD = TypeUse.of(RUNTIME, "Upload");

  static final JavaType LIST = new JavaType("java.util", "List");
  static final JavaType MAP = new JavaType("java.util", "Map");
  static final JavaType JSON = new JavaType(RUNTIME, "Json");
  private static final JavaType EVENT_STREAM = new JavaType(RUNTIME, "EventStream");

  private final JavaNames names;

  JavaTypes(JavaNames names) {
    this.names = names;
  }

  /** Returns the type of what a call returns. */
  TypeUse result(Payload payload) {
    if (payload instanceof Payload.Members members) {
      return TypeUse.of(names.schema(members.schema().key()));
    } else if (payload instanceof Payload.Value value) {
      return boxed(value.type());
    } else if (payload instanceof Payload.Stream stream) {
      return TypeUse.of(EVENT_STREAM, TypeUse.of(names.schema(stream.element().key())));
    }
    return payload instanceof Payload.Redirect ? URI : DOWNLOAD;
  }

  /** Returns the type that values have as objects. */
  TypeUse boxed(TypeRef type) {
    if (type instanceof TypeRef.Scalar scalar) {
      return switch (scalar) {
        case STRING -> STRING;
        case INTEGER -> LONG;
        case NUMBER -> DOUBLE;
        case BOOLEAN -> BOOLEAN;
        case ANY -> TypeUse.of(JSON);
        case FILE -> UPLOAD;
      };
    } else if (type instanceof TypeRef.ObjectOf object) {
      return TypeUse.of(names.schema(object.schema()));
    } else if (type instanceof TypeRef.OneOf oneOf) {
      return TypeUse.of(names.enumType(oneOf.enumType()));
    } else if (type instanceof TypeRef.ListOf list) {
      return TypeUse.of(LIST, boxed(list.element()));
    } else if (type instanceof TypeRef.MapOf map) {
      return TypeUse.of(MAP, STRING, boxed(map.value()));
    }
    throw new IllegalArgumentException("No Java type for " + type);
  }
}
