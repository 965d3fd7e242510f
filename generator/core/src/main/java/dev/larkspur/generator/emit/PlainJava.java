package dev.larkspur.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.larkspur.generator.javamodel.TypeUse;

/** Types and conversions with which callers set JSON values from plain Java values. */
final class PlainJava {
  private static final TypeName ANYTHING = WildcardTypeName.subtypeOf(ClassName.OBJECT);

  private PlainJava() {}

  /** Returns the type without JSON values: an object, or a list or a map of any type. */
  static TypeName typeName(TypeUse type) {
    if (!type.holdsJson()) {
      return JavaPoetTypes.typeName(type);
    } else if (type.isJson()) {
      return ClassName.OBJECT;
    }
    ClassName container = JavaPoetTypes.className(type.type());
    return type.isList()
        ? ParameterizedTypeName.get(container, element(type.element()))
        : ParameterizedTypeName.get(
            container, ClassName.get(String.class), element(type.element()));
  }

  private static TypeName element(TypeUse type) {
    return type.isJson() ? ANYTHING : WildcardTypeName.subtypeOf(typeName(type));
  }

  /**
   * Returns an expression that converts a value.
   *
   * @param member the expression for the wire name
   * @param value the expression for the value
   */
  static CodeBlock conversion(TypeUse type, String member, String value) {
    if (type.isJson()) {
      return CodeBlock.of("$T.orNull($L, $L)", RuntimeTypes.JSON_VALUES, member, value);
    }
    TypeUse element = type.element();
    String method = method(type);
    return element.isJson()
        ? CodeBlock.of("$T.$L($L, $L)", RuntimeTypes.JSON_VALUES, method, member, value)
        : CodeBlock.of(
            "$T.$L($L, $L, $L)",
            RuntimeTypes.JSON_VALUES,
            method,
            member,
            value,
            conversion(element, 1));
  }

  private static CodeBlock conversion(TypeUse type, int depth) {
    if (type.isJson()) {
      return CodeBlock.of("$T::of", RuntimeTypes.JSON_VALUES);
    } else if (type.element().isJson()) {
      return CodeBlock.of("$T::$L", RuntimeTypes.JSON_VALUES, method(type));
    }
    String member = "member" + depth;
    String value = "value" + depth;
    return CodeBlock.of(
        "($1L, $2L) -> $3T.$4L($1L, $2L, $5L)",
        member,
        value,
        RuntimeTypes.JSON_VALUES,
        method(type),
        conversion(type.element(), depth + 1));
  }

  private static String method(TypeUse type) {
    return type.isList() ? "list" : "map";
  }
}
