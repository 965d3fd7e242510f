package dev.larkspur.generator.emit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A file that was generated, as the bytes that go to the disk: where it has Chinese in it, its text
 * would take twice the room.
 */
public final class GeneratedFile {
  private final String path;
  private final byte[] content;

  /**
   * A file of this text.
   *
   * @param path where it belongs below the source root, with {@code /} between its parts
   */
  static GeneratedFile of(String path, String text) {
    return new GeneratedFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A file of these bytes.
   *
   * @param path where it belongs below the source root, with {@code /} between its parts
   * @param content what is in it, which belongs to the file from now on
   */
  public GeneratedFile(String path, byte[] content) {
    this.path = path;
    this.content = content;
  }

  /** Where it belongs below the source root, with {@code /} between its parts. */
  public String path() {
    return path;
  }

  /** What is in it; the file's own, not a copy. */
  public byte[] content() {
    return content;
  }

  /** What is in it, read as UTF-8. */
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
