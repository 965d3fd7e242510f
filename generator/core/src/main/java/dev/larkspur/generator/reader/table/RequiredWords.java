package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.source.PageText;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of the column that says whether a field must be sent. */
final class RequiredWords {
  private RequiredWords() {}

  /** True, false, or null where the page does not say, or says both. */
  static @Nullable Boolean read(String cell) {
    Boolean whole = one(cell);
    return whole != null ? whole : repeated(cell);
  }

  /** A cell that was doubled says one thing twice. */
  private static @Nullable Boolean repeated(String cell) {
    Set<@Nullable Boolean> said = new HashSet<>();
    for (String word : PageText.strip(cell).split("\\s+", -1)) {
      said.add(one(word));
    }
    return said.size() == 1 ? said.iterator().next() : null;
  }

  /** Whether a cell says something that is no known word. */
  static boolean isUnknown(String cell) {
    return read(cell) == null && cell.chars().anyMatch(Character::isLetterOrDigit);
  }

  private static @Nullable Boolean one(String cell) {
    return switch (word(cell)) {
      case "是", "必填", "必须", "必选", "必需", "必传", "yes", "y", "true", "required" -> Boolean.TRUE;
      case "√", "✓", "✔", "✅" -> Boolean.TRUE;
      case "否", "选填", "可选", "no", "n", "false", "optional", "×", "✗", "✘", "❌" -> Boolean.FALSE;
      case "非必填", "非必须", "非必选", "非必需", "非必传" -> Boolean.FALSE;
      default -> null;
    };
  }

  /** Without marks of bold or code, a stop, and a remark in parentheses. */
  private static String word(String cell) {
    String words = PageText.strip(cell.replace("*", "").replace("`", ""));
    int end = 0;
    while (end < words.length() && "。.（(，,；;\ufe0f".indexOf(words.charAt(end)) < 0) {
      end++;
    }
    return PageText.strip(words.substring(0, end)).toLowerCase(Locale.ROOT);
  }
}
