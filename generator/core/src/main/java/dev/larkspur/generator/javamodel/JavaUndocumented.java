package dev.larkspur.generator.javamodel;

import dev.larkspur.generator.model.UndocumentedOperation;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.JavaType;
import dev.larkspur.generator.naming.UndocumentedName;

/**
 * An operation that no page describes, as a member of the class that has all of them: a constant,
 * or a method that takes the HTTP method if no notice contains it.
 *
 * @param operation the linked operation
 * @param type the class
 * @param member the name of the constant or method
 * @param errors the nested enum of its errors
 */
public record JavaUndocumented(
    UndocumentedOperation operation, JavaType type, String member, JavaErrors errors) {

  static JavaUndocumented of(UndocumentedOperation operation, JavaNames names) {
    UndocumentedName name = names.undocumented(operation);
    JavaType type = names.undocumented();
    return new JavaUndocumented(
        operation,
        type,
        operation.httpMethod() == null ? name.method() : name.constant(),
        JavaErrors.of(
            new JavaType(type.packageName(), type.simpleName() + "." + name.errorType()),
            operation.errors(),
            name.errors()));
  }

  /** Returns whether it is a constant. */
  public boolean isConstant() {
    return operation.httpMethod() != null;
  }

  /** Returns the simple name of the enum of its errors. */
  public String errorType() {
    String name = errors.type().simpleName();
    return name.substring(name.indexOf('.') + 1);
  }

  /** Returns the qualified name of the constant, or of the method with parentheses. */
  public String fullName() {
    return type.fullName() + "." + member + (isConstant() ? "" : "()");
  }
}
