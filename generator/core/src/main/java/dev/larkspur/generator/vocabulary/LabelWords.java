package dev.larkspur.generator.vocabulary;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of the labels in descriptions.
 *
 * @param words the words of labels
 * @param condition the word with which the condition in a label of scopes begins
 * @param conditionalScopes the words behind such a condition
 */
public record LabelWords(Map<String, LabelKind> words, String condition, String conditionalScopes) {

  /** Returns the longest words of a label that begin at an offset, or null. */
  public @Nullable String at(String text, int offset) {
    String longest = null;
    for (String word : words.keySet()) {
      if (WordSearch.isAt(text, offset, word)
          && (longest == null || word.length() > longest.length())) {
        longest = word;
      }
    }
    return longest;
  }

  /** Returns the longest words of a label that end at an offset, or null. */
  public @Nullable String before(String text, int end) {
    return WordSearch.longestBefore(text, end, words.keySet());
  }

  /** Returns whether a condition begins at an offset. */
  public boolean isCondition(String text, int offset) {
    return WordSearch.isAt(text, offset, condition);
  }

  /** Returns what some words of a label announce. */
  public LabelKind kind(String label) {
    LabelKind kind = words.get(label);
    if (kind == null) {
      throw new IllegalArgumentException("Not a label: " + label);
    }
    return kind;
  }
}
