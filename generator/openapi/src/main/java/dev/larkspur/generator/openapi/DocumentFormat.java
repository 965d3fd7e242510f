package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.source.UserInputException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text format of a document. */
public enum DocumentFormat {
  JSON,
  YAML;

  /**
   * Returns the format with a name.
   *
   * @throws UserInputException if it is not json or yaml
   */
  public static DocumentFormat of(String name) {
    for (DocumentFormat format : values()) {
      if (format.extension().equals(name.toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    throw new UserInputException(
        "Unknown format \"" + name + "\" of OpenAPI documents.", "Expected json or yaml.");
  }

  /** Returns the format that the name of a file has; null if it has neither. */
  public static @Nullable DocumentFormat ofFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".json")) {
      return JSON;
    }
    return lower.endsWith(".yaml") || lower.endsWith(".yml") ? YAML : null;
  }

  /** Returns the extension of files of this format. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the text of a document in UTF-8. */
  public byte[] bytes(JsonNode document) {
    return this == JSON
        ? ModelFile.bytes(document)
        : YamlText.of(document).getBytes(StandardCharsets.UTF_8);
  }
}
