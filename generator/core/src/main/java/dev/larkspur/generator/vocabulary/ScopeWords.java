package dev.larkspur.generator.vocabulary;

import java.util.List;

/**
 * The words of lists of scopes.
 *
 * @param separators words between two scopes
 */
public record ScopeWords(List<String> separators) {
  private static final String SIGNS = "、，,；;。/|";

  /** Returns whether a text without blanks does nothing but separate scopes. */
  public boolean onlySeparate(String text) {
    return WordSearch.isOnly(text, SIGNS, separators);
  }
}
