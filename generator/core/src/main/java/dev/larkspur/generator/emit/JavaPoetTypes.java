package dev.larkspur.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.larkspur.generator.javamodel.JavaComponent;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.javamodel.TypeUse;
import dev.larkspur.generator.naming.JavaType;

/** Java types as JavaPoet prints them. */
final class JavaPoetTypes {
  private static final AnnotationSpec NULLABLE =
      AnnotationSpec.builder(RuntimeTypes.NULLABLE).build();

  private JavaPoetTypes() {}

  static ClassName className(JavaType type) {
    return ClassName.get(type.packageName(), type.simpleName());
  }

  static TypeName typeName(TypeUse use) {
    if (use.isPrimitive()) {
      return switch (use.type().simpleName()) {
        case "long" -> TypeName.LONG;
        case "double" -> TypeName.DOUBLE;
        default -> TypeName.BOOLEAN;
      };
    }
    ClassName type = className(use.type());
    return use.arguments().isEmpty()
        ? type
        : ParameterizedTypeName.get(
            type, use.arguments().stream().map(JavaPoetTypes::typeName).toArray(TypeName[]::new));
  }

  /** Returns the type of a component with its nullness. */
  static TypeName typeName(JavaComponent component) {
    TypeName type = typeName(component.type());
    return component.isNullable() ? nullable(type) : type;
  }

  static TypeName nullable(TypeName type) {
    return type.annotated(NULLABLE);
  }

  static ClassName builder(JavaObject object) {
    return className(object.type()).nestedClass(JavaObject.BUILDER);
  }
}
