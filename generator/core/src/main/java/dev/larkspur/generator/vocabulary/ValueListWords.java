package dev.larkspur.generator.vocabulary;

import dev.larkspur.generator.source.PageText;
import java.util.List;
import java.util.Locale;

/**
 * The words by which a line of prose announces a list of the values that a field may have.
 *
 * @param values words for the values
 * @param choices words for the values that announce a list only before a colon
 * @param tails what may follow those words at the end of the line; may be empty
 * @param asFollows what follows words for the values if more text follows the announcement
 * @param nouns words after the name of another parameter to which the listed values may belong
 * @param possessive the word between such a name and the noun
 * @param conditions words before the name of a parameter on which the valid values depend
 * @param remarks words that begin a remark, not a value, before a colon
 * @param sentenceEnds characters that end a sentence
 */
public record ValueListWords(
    List<String> values,
    List<String> choices,
    List<String> tails,
    List<String> asFollows,
    List<String> nouns,
    String possessive,
    List<String> conditions,
    List<String> remarks,
    String sentenceEnds) {

  private static final String CLAUSE_ENDS = "，,：:";

  /** Returns whether a word before a colon begins a remark. */
  public boolean beginsRemark(String word) {
    return remarks.stream().anyMatch(word.replace("*", "")::equalsIgnoreCase);
  }

  /** Returns whether a line announces a list before further text. */
  public boolean announceInPassing(String line) {
    for (String word : values) {
      int at = WordSearch.indexOf(line, word, 0);
      if (at >= 0 && !WordSearch.wordAt(line, at + word.length(), asFollows).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the offset of the words that announce a list at the end of a line, or -1. */
  public int announcement(String line) {
    int end = line.length();
    while (end > 0 && PageText.isBlank(line.charAt(end - 1))) {
      end--;
    }
    boolean colon = end > 0 && "：:".indexOf(line.charAt(end - 1)) >= 0;
    String text = line.substring(0, colon ? end - 1 : end);
    int at = announcement(text, values);
    return at < 0 && colon ? announcement(text, choices) : at;
  }

  private int announcement(String text, List<String> announcing) {
    for (String word : announcing) {
      int at = WordSearch.lastIndexOf(text, word);
      if (at >= 0 && tails.contains(PageText.strip(text.substring(at + word.length())))) {
        return at;
      }
    }
    return -1;
  }

  /** Returns whether the sentence that announces a list names a parameter other than a field. */
  public boolean nameAnother(String line, String field) {
    String sentence = lastSentence(line);
    boolean conditional = false;
    for (int at = 0; at < sentence.length(); ) {
      int end = at;
      while (end < sentence.length() && isPartOfName(sentence.charAt(end))) {
        end++;
      }
      String word = sentence.substring(at, end);
      conditional |= conditions.contains(word.toLowerCase(Locale.ROOT));
      if (!conditional
          && isIdentifier(word)
          && !word.equalsIgnoreCase(field)
          && precedesNoun(sentence, end)) {
        return true;
      }
      if (end < sentence.length() && CLAUSE_ENDS.indexOf(sentence.charAt(end)) >= 0) {
        conditional = false;
      } else if (!WordSearch.wordAt(sentence, end, conditions).isEmpty()) {
        conditional = true;
      }
      at = end + 1;
    }
    return false;
  }

  private String lastSentence(String line) {
    String text = PageText.strip(line);
    int start = Math.max(0, text.length() - 1);
    while (start > 0 && !WordSearch.endsAt(text, start - 1, sentenceEnds)) {
      start--;
    }
    return text.substring(start);
  }

  /** Requires an underscore, because a single word may be prose. */
  private static boolean isIdentifier(String word) {
    return word.indexOf('_') > 0;
  }

  private boolean precedesNoun(String sentence, int end) {
    int at = end < sentence.length() && sentence.charAt(end) == '`' ? end + 1 : end;
    int next = PageText.skipBlank(sentence, at);
    int noun =
        WordSearch.isAt(sentence, next, possessive)
            ? PageText.skipBlank(sentence, next + possessive.length())
            : next;
    return !WordSearch.wordAt(sentence, noun, nouns).isEmpty();
  }

  private static boolean isPartOfName(char c) {
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }
}
