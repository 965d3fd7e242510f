package dev.larkspur.runtime.http;

/**
 * One request header, fit for the wire.
 *
 * @param name letters, digits and the marks HTTP allows in a name
 * @param value visible ASCII, spaces and tabs; what it says never appears in a text of ours
 */
public record Header(String name, String value) {
  private static final String NAME_MARKS = "!#$%&'*+-.^_`|~";

  /**
   * Checks both parts, so that nothing can smuggle in a line.
   *
   * @throws IllegalArgumentException naming the header and the place, never the value
   */
  public Header {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a header needs a name");
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!isAlphanumeric(c) && NAME_MARKS.indexOf(c) < 0) {
        throw new IllegalArgumentException("character " + i + " of a header name is not allowed");
      }
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' && c != '\t') || c > '~') {
        throw new IllegalArgumentException(
            "header " + name + " has a character that no header may have, at " + i);
      }
    }
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** The name alone: values may be secret. */
  @Override
  public String toString() {
    return name;
  }
}
