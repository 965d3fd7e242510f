package dev.larkspur.generator.vocabulary;

import dev.larkspur.generator.source.PageText;
import java.util.List;
import java.util.Locale;

/**
 * The words of lists of scopes.
 *
 * @param separators words between two scopes
 * @param none words of a list without scopes, in lower case
 */
public record ScopeWords(List<String> separators, List<String> none) {
  private static final String SIGNS = "、，,；;。/|";

  /** Returns whether a text is blank or says that none are required. */
  public boolean isNone(String text) {
    return PageText.isBlank(text) || none.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Returns whether a text without blanks does nothing but separate scopes. */
  public boolean onlySeparate(String text) {
    return WordSearch.isOnly(text, SIGNS, separators);
  }
}
