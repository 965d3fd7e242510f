package dev.larkspur.generator.naming;

/**
 * Name of a generated type.
 *
 * @param packageName its package
 * @param simpleName its simple name
 */
public record JavaType(String packageName, String simpleName) {

  /** Returns the fully qualified name. */
  public String fullName() {
    return packageName + "." + simpleName;
  }
}
