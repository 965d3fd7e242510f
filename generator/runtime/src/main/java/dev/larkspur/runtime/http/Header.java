package dev.larkspur.runtime.http;

/**
 * A request header with a valid name and value.
 *
 * @param name letters, digits and the punctuation that HTTP allows in names
 * @param value visible ASCII characters, spaces and tabs; it never appears in messages
 */
public record Header(String name, String value) {
  private static final String NAME_MARKS = "!#$%&'*+-.^_`|~";

  /**
   * Validates both parts, so that a value cannot inject another header.
   *
   * @throws IllegalArgumentException naming the header and the position, but never the value
   */
  public Header {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("The header name is empty");
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!isAlphanumeric(c) && NAME_MARKS.indexOf(c) < 0) {
        throw new IllegalArgumentException(
            "The header name has an invalid character at index " + i);
      }
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' && c != '\t') || c > '~') {
        throw new IllegalArgumentException(
            "Header " + name + " has an invalid character at index " + i);
      }
    }
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Returns the name; the value is left out because it may be secret. */
  @Override
  public String toString() {
    return name;
  }
}
