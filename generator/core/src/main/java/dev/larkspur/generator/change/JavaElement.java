package dev.larkspur.generator.change;

/**
 * An element of the generated Java.
 *
 * @param name the full name, such as {@code dev.larkspur.feishu.im.v1.ReplyMessageRequest.uuid()}
 * @param type the Java type of its value, or its kind; empty if it has none
 */
public record JavaElement(String name, String type) {

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
