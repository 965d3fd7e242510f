package dev.larkspur.generator.vocabulary;

import dev.larkspur.generator.source.PageText;
import java.util.List;
import java.util.Locale;

/**
 * The words of lists of scopes.
 *
 * @param separators words between two scopes
 * @param none words of a list without scopes, in lower case
 * @param required remarks on scopes, any one of which is required
 * @param optional remarks on scopes that are required for some targets only
 * @param groups words of a sentence about scopes with such remarks
 */
public record ScopeWords(
    List<String> separators,
    List<String> none,
    List<String> required,
    List<String> optional,
    List<String> groups) {
  private static final String SIGNS = "、，,；;。/|";

  /** Returns whether a remark in parentheses at the end of a title says that it is required. */
  public boolean isRequired(String title) {
    return hasRemark(title, required);
  }

  /** Returns whether a remark at the end of a title says that it is required for some targets. */
  public boolean isOptional(String title) {
    return hasRemark(title, optional);
  }

  /** Returns whether a text says that scopes of two groups combine. */
  public boolean areGrouped(String text) {
    return WordSearch.containsAny(text, groups);
  }

  private static boolean hasRemark(String title, List<String> remarks) {
    String text = PageText.strip(title);
    int end = text.length() - 1;
    int start = Math.max(text.lastIndexOf('('), text.lastIndexOf('\uFF08'));
    return end > 0
        && start >= 0
        && ")\uFF09".indexOf(text.charAt(end)) >= 0
        && remarks.stream()
            .anyMatch(PageText.strip(text.substring(start + 1, end))::equalsIgnoreCase);
  }

  /** Returns whether a text is blank or says that none are required. */
  public boolean isNone(String text) {
    return PageText.isBlank(text) || none.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Returns whether a text without blanks does nothing but separate scopes. */
  public boolean onlySeparate(String text) {
    return WordSearch.isOnly(text, SIGNS, separators);
  }
}
