package dev.larkspur.generator.javamodel;

import dev.larkspur.generator.naming.JavaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A Java type as it is used: the type of a component or the result of a method.
 *
 * @param type the class; a primitive type has an empty package name
 * @param arguments the type arguments
 */
public record TypeUse(JavaType type, List<TypeUse> arguments) {
  private static final Map<String, TypeUse> PRIMITIVES =
      Map.of(
          "Long", of("", "long"),
          "Double", of("", "double"),
          "Boolean", of("", "boolean"));

  public TypeUse {
    arguments = List.copyOf(arguments);
  }

  static TypeUse of(JavaType type, TypeUse... arguments) {
    return new TypeUse(type, List.of(arguments));
  }

  static TypeUse of(String packageName, String simpleName) {
    return of(new JavaType(packageName, simpleName));
  }

  /** Returns whether this is a primitive type. */
  public boolean isPrimitive() {
    return type.packageName().isEmpty();
  }

  /** Returns whether this is the wrapper class of a number. */
  public boolean isNumber() {
    return type.packageName().equals("java.lang")
        && (type.simpleName().equals("Long") || type.simpleName().equals("Double"));
  }

  /** Returns whether this is a list. */
  public boolean isList() {
    return type.equals(JavaTypes.LIST);
  }

  /** Returns whether this is a JSON value. */
  public boolean isJson() {
    return type.equals(JavaTypes.JSON);
  }

  /** Returns whether this is a JSON value, or a list or a map of them at any depth. */
  public boolean holdsJson() {
    return isJson() || arguments.stream().anyMatch(TypeUse::holdsJson);
  }

  /** Returns the type of the elements of a list or of the values of a map. */
  public TypeUse element() {
    return arguments.get(arguments.size() - 1);
  }

  /** Returns the primitive type of a wrapper class, otherwise the type itself. */
  public TypeUse unboxed() {
    return type.packageName().equals("java.lang")
        ? PRIMITIVES.getOrDefault(type.simpleName(), this)
        : this;
  }

  /** Returns the source form with simple names, such as {@code List<Item>}. */
  @Override
  public String toString() {
    return arguments.isEmpty()
        ? type.simpleName()
        : arguments.stream()
            .map(TypeUse::toString)
            .collect(Collectors.joining(", ", type.simpleName() + "<", ">"));
  }
}
