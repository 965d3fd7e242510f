package dev.larkspur.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.TypeRef;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.JavaType;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The one place that says which Java type a linked type is. */
final class JavaTypes {
  private static final AnnotationSpec NULLABLE =
      AnnotationSpec.builder(RuntimeTypes.NULLABLE).build();

  private static final ClassName STRING = ClassName.get(String.class);
  private static final ClassName LONG = ClassName.get(Long.class);
  private static final ClassName DOUBLE = ClassName.get(Double.class);
  private static final ClassName BOOLEAN = ClassName.get(Boolean.class);
  private static final ClassName LIST = ClassName.get(List.class);
  private static final ClassName MAP = ClassName.get(Map.class);

  private final JavaNames names;

  JavaTypes(JavaNames names) {
    this.names = names;
  }

  static ClassName className(JavaType type) {
    return ClassName.get(type.packageName(), type.simpleName());
  }

  /** The type as a component has it: what may be absent is nullable, what may not is primitive. */
  TypeName ofComponent(Property property) {
    return ofComponent(property, boxed(property.type()));
  }

  /** The same of a property whose type is known as an object. */
  static TypeName ofComponent(Property property, TypeName boxed) {
    return property.nullable() ? nullable(boxed) : unboxed(property.type(), boxed);
  }

  /** What a caller gets back. */
  TypeName ofAnswer(Answer answer) {
    if (answer instanceof Answer.Members members) {
      return className(names.schema(members.schema().key()));
    } else if (answer instanceof Answer.Value value) {
      return boxed(value.type());
    } else if (answer instanceof Answer.Stream stream) {
      return ParameterizedTypeName.get(
          RuntimeTypes.EVENT_STREAM, className(names.schema(stream.element().key())));
    } else if (answer instanceof Answer.Redirect) {
      return ClassName.get(URI.class);
    }
    return RuntimeTypes.DOWNLOAD;
  }

  TypeName boxed(TypeRef type) {
    if (type instanceof TypeRef.Scalar scalar) {
      return switch (scalar) {
        case STRING -> STRING;
        case INTEGER -> LONG;
        case NUMBER -> DOUBLE;
        case BOOLEAN -> BOOLEAN;
        case ANY -> RuntimeTypes.JSON_NODE;
        case FILE -> RuntimeTypes.UPLOAD;
      };
    } else if (type instanceof TypeRef.ObjectOf object) {
      return className(names.schema(object.schema()));
    } else if (type instanceof TypeRef.OneOf oneOf) {
      return className(names.enumType(oneOf.enumType()));
    } else if (type instanceof TypeRef.ListOf list) {
      return ParameterizedTypeName.get(LIST, boxed(list.element()));
    } else if (type instanceof TypeRef.MapOf map) {
      return ParameterizedTypeName.get(MAP, STRING, boxed(map.value()));
    }
    throw new IllegalArgumentException("No Java type for " + type);
  }

  /** Not asked of JavaPoet, which compares types by their text. */
  static TypeName unboxed(TypeRef type, TypeName boxed) {
    if (type instanceof TypeRef.Scalar scalar) {
      return switch (scalar) {
        case INTEGER -> TypeName.LONG;
        case NUMBER -> TypeName.DOUBLE;
        case BOOLEAN -> TypeName.BOOLEAN;
        default -> boxed;
      };
    }
    return boxed;
  }

  static TypeName nullable(TypeName type) {
    return type.annotated(NULLABLE);
  }
}
