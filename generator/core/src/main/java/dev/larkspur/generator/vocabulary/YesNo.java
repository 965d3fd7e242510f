package dev.larkspur.generator.vocabulary;

import dev.larkspur.generator.source.PageText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that say whether a field is required.
 *
 * @param yes the words for a required field; the first one is the usual one
 * @param no the words for an optional field; the first one is the usual one
 * @param besideName words beside a field's name that say it is required
 */
public record YesNo(List<String> yes, List<String> no, List<String> besideName) {

  /** Returns the answer in a cell; null if it has none or contradicts itself. */
  public @Nullable Boolean read(String cell) {
    Boolean whole = one(cell);
    return whole != null ? whole : repeated(cell);
  }

  /** Returns the answer of a cell that repeats the same word. */
  private @Nullable Boolean repeated(String cell) {
    Set<@Nullable Boolean> answers = new HashSet<>();
    for (String word : PageText.strip(cell).split("\\s+", -1)) {
      answers.add(one(word));
    }
    return answers.size() == 1 ? answers.iterator().next() : null;
  }

  /** Returns whether a cell holds text that is not one of the words. */
  public boolean isUnknown(String cell) {
    return read(cell) == null && cell.chars().anyMatch(Character::isLetterOrDigit);
  }

  private @Nullable Boolean one(String cell) {
    String word = word(cell);
    if (has(yes, word)) {
      return Boolean.TRUE;
    }
    return has(no, word) ? Boolean.FALSE : null;
  }

  private static boolean has(List<String> answers, String word) {
    for (String answer : answers) {
      if (answer.equalsIgnoreCase(word)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the word without marks of bold or code, a full stop, and a remark in parentheses. */
  private static String word(String cell) {
    String words = PageText.strip(cell.replace("*", "").replace("`", ""));
    int end = 0;
    while (end < words.length() && "。.（(，,；;\ufe0f".indexOf(words.charAt(end)) < 0) {
      end++;
    }
    return PageText.strip(words.substring(0, end));
  }
}
