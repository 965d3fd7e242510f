package dev.larkspur.generator.vocabulary;

import dev.larkspur.generator.source.PageText;
import java.util.List;
import java.util.Locale;

/**
 * The words of limits that are written as sentences, such as {@code 最多 200 个字符}. A clause is a
 * limit only if it consists of these words, numbers and signs.
 *
 * @param words the words of a limit, by their meaning
 * @param conditions words of a clause that makes the following clauses of its sentence conditional
 * @param conditionEnds words at the end of such a clause
 * @param unconditional words that contain such a word and have another meaning
 * @param headings words of a line above a list of limits that all values keep
 * @param elements words for elements of any kind behind their number
 * @param fixed words before the only value that a field may have
 * @param meaning words between a value and its meaning
 */
public record LimitWords(
    LimitLexicon words,
    List<String> conditions,
    List<String> conditionEnds,
    List<String> unconditional,
    List<String> headings,
    List<String> elements,
    List<String> fixed,
    List<String> meaning) {

  private static final String CLAUSE_ENDS = "。；;，,.";

  /** Returns whether a clause makes the clauses that follow it conditional. */
  public boolean isCondition(String clause) {
    String text = clause.toLowerCase(Locale.ROOT);
    for (String word : unconditional) {
      text = text.replace(word, " ");
    }
    return conditions.stream().anyMatch(text::contains)
        || conditionEnds.stream().anyMatch(PageText.strip(text)::endsWith);
  }

  /** Returns whether a line announces limits of every value. */
  public boolean isHeading(String line) {
    int clause = line.length();
    while (clause > 0 && !WordSearch.endsAt(line, clause - 1, CLAUSE_ENDS)) {
      clause--;
    }
    return WordSearch.containsAny(line.substring(clause), headings) && !isCondition(line);
  }

  /** Returns the length of the words at an offset that announce the only value of a field. */
  public int fixedAt(String text, int offset) {
    return WordSearch.wordAt(text, offset, fixed).length();
  }

  /** Returns the length of the words at an offset that announce what a value means. */
  public int meaningAt(String text, int offset) {
    return WordSearch.wordAt(text, offset, meaning).length();
  }

  /** Returns whether a word means elements of any kind. */
  public boolean isElement(String word) {
    return elements.stream().anyMatch(PageText.strip(word)::equalsIgnoreCase);
  }
}
