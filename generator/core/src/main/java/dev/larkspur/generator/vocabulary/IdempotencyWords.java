package dev.larkspur.generator.vocabulary;

import dev.larkspur.generator.source.PageText;
import java.util.List;
import java.util.Locale;

/**
 * The words by which a description says that its parameter makes a request idempotent; in lower
 * case and without blanks.
 *
 * @param confirming words that confirm a parameter whose name is that of a key
 * @param deciding words that make a parameter of any name a key
 */
public record IdempotencyWords(List<String> confirming, List<String> deciding) {

  /** Returns whether a description confirms that a parameter with the name of a key is one. */
  public boolean confirm(String description) {
    return contains(description, confirming);
  }

  /** Returns whether a description makes a parameter of any name a key. */
  public boolean decide(String description) {
    return contains(description, deciding);
  }

  private static boolean contains(String description, List<String> words) {
    String text = PageText.withoutBlanks(description).toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(text::contains);
  }
}
