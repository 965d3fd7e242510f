package dev.larkspur.generator.model;

/**
 * A place where a page mentions a type.
 *
 * @param name the name that the page gives to the type or to the member that holds it
 * @param path the path, such as {@code im.v1.message.get/response.items.sender}
 */
public record Mention(String name, String path) {

  /** Returns the text that identifies the mention in a lock. */
  public String key() {
    return name + " at " + path;
  }
}
