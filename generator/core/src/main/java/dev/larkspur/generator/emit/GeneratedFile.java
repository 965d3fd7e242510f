package dev.larkspur.generator.emit;

/**
 * A file that was generated.
 *
 * @param path where it belongs below the source root, with {@code /} between its parts
 * @param content its text
 */
public record GeneratedFile(String path, String content) {}
