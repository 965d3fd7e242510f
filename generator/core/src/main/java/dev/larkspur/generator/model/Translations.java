package dev.larkspur.generator.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Texts by language. A part of the model has them only if pages of several languages describe it;
 * its own text is then that of one of these languages.
 */
public final class Translations {
  private Translations() {}

  /** Returns an immutable copy in the order of the languages; empty for null. */
  static <T> Map<String, T> copy(@Nullable Map<String, T> translations) {
    return translations == null || translations.isEmpty()
        ? Map.of()
        : Collections.unmodifiableMap(new TreeMap<>(translations));
  }

  /** Returns two texts by language; empty if one of them is missing, or if they are equal. */
  public static Map<String, String> of(
      String language, String text, String otherLanguage, String other) {
    return text.isBlank() || other.isBlank() || text.equals(other)
        ? Map.of()
        : Map.of(language, text, otherLanguage, other);
  }
}
