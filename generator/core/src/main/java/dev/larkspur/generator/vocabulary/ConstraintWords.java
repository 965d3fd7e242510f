package dev.larkspur.generator.vocabulary;

import dev.larkspur.generator.source.PageText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of constraints, such as {@code 长度范围：`1` ～ `50` 字符}.
 *
 * @param names the names of constraints, none of which begins another
 * @param characters the unit that makes a length that of a string and not that of a list
 * @param lengths words for a length that is limited in a sentence
 * @param atMost words between such a length and its maximum
 * @param atLeast words between such a length and its minimum
 * @param besideNumbers words beside numbers that change nothing: units, and words for a range
 */
public record ConstraintWords(
    Map<String, ConstraintKind> names,
    String characters,
    List<String> lengths,
    List<String> atMost,
    List<String> atLeast,
    List<String> besideNumbers) {

  private static final String CLAUSE_ENDS = "，。；;,.";
  private static final String SIGNS = "`～~-–—：:。；;，,\"“” \t\u00A0";

  /** Returns the name with which a constraint begins, or null. */
  public @Nullable String name(String constraint) {
    for (String name : names.keySet()) {
      if (WordSearch.isAt(constraint, 0, name)) {
        return name;
      }
    }
    return null;
  }

  /** Returns the longest name of a constraint that ends at an offset, or null. */
  public @Nullable String nameBefore(String text, int end) {
    return WordSearch.longestBefore(text, end, names.keySet());
  }

  /** Returns whether a rule counts characters. */
  public boolean countsCharacters(String rule) {
    return WordSearch.indexOf(rule, characters, 0) >= 0;
  }

  /** Returns whether some words, which precede a limit, are for a length. */
  public boolean isLength(String subject) {
    return lengths.stream().anyMatch(PageText.strip(subject)::equalsIgnoreCase);
  }

  /** Returns the offset of the first word of a list, or -1. */
  public static int indexOf(String rule, String word) {
    return WordSearch.indexOf(rule, word, 0);
  }

  /** Returns whether a clause ends at an offset of a rule. */
  public static boolean endsClause(String rule, int at) {
    return WordSearch.endsAt(rule, at, CLAUSE_ENDS);
  }

  /** Returns what a name means. */
  public ConstraintKind kind(String name) {
    ConstraintKind kind = names.get(name);
    if (kind == null) {
      throw new IllegalArgumentException("Not the name of a constraint: " + name);
    }
    return kind;
  }

  /** Returns whether a text consists of range signs, quotes, units and words for a range. */
  public boolean addNothing(String text) {
    return WordSearch.isOnly(text, SIGNS, besideNumbers);
  }
}
