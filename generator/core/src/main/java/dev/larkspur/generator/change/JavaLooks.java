package dev.larkspur.generator.change;

import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.TypeRef;
import dev.larkspur.generator.model.TypeRef.Scalar;
import dev.larkspur.generator.naming.JavaNames;
import java.util.Set;

/** Which Java type callers see. */
final class JavaLooks {
  private final JavaNames names;

  JavaLooks(JavaNames names) {
    this.names = names;
  }

  /** What a component holds: what may be absent is no primitive. */
  String of(Property property) {
    return isPrimitive(property) ? primitive((Scalar) property.type()) : of(property.type());
  }

  /** What a method answers with. */
  String of(Answer answer) {
    if (answer instanceof Answer.Members members) {
      return names.schema(members.schema().key()).simpleName();
    } else if (answer instanceof Answer.Stream stream) {
      return "EventStream<" + names.schema(stream.element().key()).simpleName() + ">";
    } else if (answer instanceof Answer.Value value) {
      return of(value.type());
    }
    return answer.getClass().getSimpleName();
  }

  /** How many of the words that a constructor takes a component needs. */
  static int words(Property property) {
    return isPrimitive(property) && property.type() != Scalar.BOOLEAN ? 2 : 1;
  }

  /** The key of the schema or the enum inside a type. */
  static Set<String> types(TypeRef type) {
    TypeRef innermost = innermost(type);
    if (innermost instanceof TypeRef.ObjectOf object) {
      return Set.of(object.schema());
    }
    return innermost instanceof TypeRef.OneOf oneOf ? Set.of(oneOf.enumType()) : Set.of();
  }

  /** What is inside all lists and maps. */
  static TypeRef innermost(TypeRef type) {
    TypeRef inner = type;
    while (true) {
      if (inner instanceof TypeRef.ListOf list) {
        inner = list.element();
      } else if (inner instanceof TypeRef.MapOf map) {
        inner = map.value();
      } else {
        return inner;
      }
    }
  }

  private String of(TypeRef type) {
    if (type instanceof TypeRef.ListOf list) {
      return "List<" + of(list.element()) + ">";
    } else if (type instanceof TypeRef.MapOf map) {
      return "Map<String, " + of(map.value()) + ">";
    } else if (type instanceof TypeRef.ObjectOf object) {
      return names.schema(object.schema()).simpleName();
    } else if (type instanceof TypeRef.OneOf oneOf) {
      return names.enumType(oneOf.enumType()).simpleName();
    }
    return boxed((Scalar) type);
  }

  private static boolean isPrimitive(Property property) {
    return !property.nullable()
        && (property.type() == Scalar.INTEGER
            || property.type() == Scalar.NUMBER
            || property.type() == Scalar.BOOLEAN);
  }

  private static String primitive(Scalar scalar) {
    return switch (scalar) {
      case INTEGER -> "long";
      case NUMBER -> "double";
      case BOOLEAN -> "boolean";
      case STRING, ANY, FILE -> boxed(scalar);
    };
  }

  private static String boxed(Scalar scalar) {
    return switch (scalar) {
      case STRING -> "String";
      case INTEGER -> "Long";
      case NUMBER -> "Double";
      case BOOLEAN -> "Boolean";
      case ANY -> "JsonNode";
      case FILE -> "Upload";
    };
  }
}
