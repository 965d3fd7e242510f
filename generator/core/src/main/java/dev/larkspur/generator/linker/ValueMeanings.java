package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.EnumItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The meanings of the known values of a member: letters and digits of their descriptions. The term
 * before an explanation is a meaning, too, if it distinguishes the value from the others.
 */
final class ValueMeanings {
  private static final int NOT_FOUND = -1;

  private ValueMeanings() {}

  /** Returns the meanings by value; none for a value without description. */
  static Map<String, Set<String>> of(Map<String, EnumItem> items) {
    Map<String, Integer> terms = new HashMap<>();
    for (EnumItem item : items.values()) {
      for (String text : texts(item)) {
        terms.merge(normal(term(text)), 1, Integer::sum);
      }
    }
    Map<String, Set<String>> meanings = new LinkedHashMap<>();
    items.forEach(
        (value, item) -> {
          Set<String> all = new HashSet<>();
          for (String text : texts(item)) {
            String term = normal(term(text));
            all.add(normal(text));
            if (terms.getOrDefault(term, 0) == 1) {
              all.add(term);
            }
          }
          all.remove("");
          meanings.put(value, all);
        });
    return meanings;
  }

  /** Returns the different texts of a value, of all languages. */
  private static Collection<String> texts(EnumItem item) {
    if (item.translations().isEmpty()) {
      return List.of(item.description());
    }
    List<String> texts = new ArrayList<>(item.translations().values());
    if (!texts.contains(item.description())) {
      texts.add(item.description());
    }
    return texts;
  }

  /** Returns the text before the first punctuation mark or line end. */
  private static String term(String text) {
    String stripped = text.strip();
    for (int i = 0; i < stripped.length(); i++) {
      if (isEnd(stripped, i)) {
        return stripped.substring(0, i);
      }
    }
    return stripped;
  }

  private static boolean isEnd(String text, int index) {
    char c = text.charAt(index);
    return ",;:!?(\n".indexOf(c) != NOT_FOUND
        || "，。；：！？（".indexOf(c) != NOT_FOUND
        || (c == '.' && (index + 1 == text.length() || text.charAt(index + 1) == ' '));
  }

  private static String normal(String text) {
    StringBuilder normal = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(normal::appendCodePoint);
    return normal.toString().toLowerCase(Locale.ROOT);
  }
}
