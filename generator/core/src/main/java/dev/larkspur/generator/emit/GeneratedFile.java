package dev.larkspur.generator.emit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A generated file. It holds bytes: Chinese text as a string would take twice the memory. */
public final class GeneratedFile {
  private final String path;
  private final byte[] content;

  /**
   * Returns a file with this text.
   *
   * @param path the path below the source root, separated by {@code /}
   */
  static GeneratedFile of(String path, String text) {
    return new GeneratedFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Creates a file with these bytes.
   *
   * @param path the path below the source root, separated by {@code /}
   * @param content the content, which must not be modified afterwards
   */
  public GeneratedFile(String path, byte[] content) {
    this.path = path;
    this.content = content;
  }

  /** Returns the path below the source root, separated by {@code /}. */
  public String path() {
    return path;
  }

  /** Returns the content itself, not a copy. */
  public byte[] content() {
    return content;
  }

  /** Returns the content decoded as UTF-8. */
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GeneratedFile file
        && path.equals(file.path)
        && Arrays.equals(content, file.content);
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return path;
  }
}
