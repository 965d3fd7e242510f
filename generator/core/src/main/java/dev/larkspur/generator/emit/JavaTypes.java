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

  private final JavaNames names;

  JavaTypes(JavaNames names) {
    this.names = names;
  }

  static ClassName className(JavaType type) {
    return ClassName.get(type.packageName(), type.simpleName());
  }

  /** The type as a component has it: what may be absent is nullable, what may not is primitive. */
  TypeName ofComponent(Property property) {
    return property.nullable() ? nullable(boxed(property.type())) : unboxed(property.type());
  }

  /** The type as a setter takes it: nobody sets a thing to null. */
  TypeName ofSetter(Property property) {
    return unboxed(property.type());
  }

  /** The type of something that is not set yet. */
  TypeName ofUnset(Property property) {
    return nullable(boxed(property.type()));
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
        case STRING -> ClassName.get(String.class);
        case INTEGER -> ClassName.get(Long.class);
        case NUMBER -> ClassName.get(Double.class);
        case BOOLEAN -> ClassName.get(Boolean.class);
        case ANY -> RuntimeTypes.JSON_NODE;
        case FILE -> RuntimeTypes.UPLOAD;
      };
    } else if (type instanceof TypeRef.ObjectOf object) {
      return className(names.schema(object.schema()));
    } else if (type instanceof TypeRef.OneOf oneOf) {
      return className(names.enumType(oneOf.enumType()));
    } else if (type instanceof TypeRef.ListOf list) {
      return ParameterizedTypeName.get(ClassName.get(List.class), boxed(list.element()));
    } else if (type instanceof TypeRef.MapOf map) {
      return ParameterizedTypeName.get(
          ClassName.get(Map.class), ClassName.get(String.class), boxed(map.value()));
    }
    throw new IllegalArgumentException("No Java type for " + type);
  }

  /** Not asked of JavaPoet, which compares types by their text. */
  private TypeName unboxed(TypeRef type) {
    if (type instanceof TypeRef.Scalar scalar) {
      return switch (scalar) {
        case INTEGER -> TypeName.LONG;
        case NUMBER -> TypeName.DOUBLE;
        case BOOLEAN -> TypeName.BOOLEAN;
        default -> boxed(type);
      };
    }
    return boxed(type);
  }

  private static TypeName nullable(TypeName type) {
    return type.annotated(NULLABLE);
  }
}
