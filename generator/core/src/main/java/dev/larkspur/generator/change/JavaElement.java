package dev.larkspur.generator.change;

/**
 * An element of the generated Java.
 *
 * @param name the full name, such as {@code dev.larkspur.feishu.im.v1.ReplyMessageRequest.uuid()}
 * @param type the Java type of its value, or its kind; empty if it has none
 */
public record JavaElement(String name, String type) {

  /** Returns the product and version, such as {@code im.v1}; empty if the name has none. */
  public String service() {
    int end = name.length() - shortName().length() - 1;
    int version = name.lastIndexOf('.', end - 1);
    int product = name.lastIndexOf('.', version - 1);
    return end < 0 || version < 0 ? "" : name.substring(product + 1, end);
  }

  /** Returns the name without the package, such as {@code ReplyMessageRequest.uuid()}. */
  public String shortName() {
    int start = 0;
    while (start < name.length() && !Character.isUpperCase(name.charAt(start))) {
      int dot = name.indexOf('.', start);
      if (dot < 0) {
        return name;
      }
      start = dot + 1;
    }
    return name.substring(start);
  }
}
