package dev.larkspur.generator.naming;

/**
 * Where a generated type lives.
 *
 * @param packageName its package
 * @param simpleName its name there
 */
public record JavaType(String packageName, String simpleName) {

  /** The name with its package. */
  public String fullName() {
    return packageName + "." + simpleName;
  }
}
