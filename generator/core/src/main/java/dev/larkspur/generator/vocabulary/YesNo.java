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
 * @param stated clauses of descriptions that state that the field is required
 * @param conditions words that limit such a clause to some cases
 */
public record YesNo(
    List<String> yes,
    List<String> no,
    List<String> besideName,
    List<String> stated,
    List<String> conditions) {
  private static final String SENTENCE_ENDS = "\n.;\u3002\uFF1B";
  private static final String CLAUSE_ENDS = ",(:\uFF0C\uFF08\uFF1A";
  private static final String MARKS = "*`-#>0123456789";

  /**
   * Returns whether a sentence of a description begins with a clause that says, without a
   * condition, that the field is required.
   */
  public boolean isStated(String description) {
    int start = 0;
    for (int at = 0; at <= description.length(); at++) {
      if (at == description.length() || SENTENCE_ENDS.indexOf(description.charAt(at)) >= 0) {
        if (isStatedIn(description.substring(start, at))) {
          return true;
        }
        start = at + 1;
      }
    }
    return false;
  }

  private boolean isStatedIn(String sentence) {
    int start = 0;
    while (start < sentence.length()
        && (PageText.isBlank(sentence.charAt(start))
            || MARKS.indexOf(sentence.charAt(start)) >= 0)) {
      start++;
    }
    int end = start;
    while (end < sentence.length() && CLAUSE_ENDS.indexOf(sentence.charAt(end)) < 0) {
      end++;
    }
    return has(stated, PageText.strip(sentence.substring(start, end).replace("*", "")))
        && !WordSearch.containsAny(sentence.substring(end), conditions);
  }

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
