package dev.larkspur.generator.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The meaning of a known value in English words, from its description. Only a term that the
 * description begins with counts, never a part of a longer phrase.
 *
 * @param words the words of the leading term; empty if they are not known
 * @param remark the words of the remark after the term; empty if it is absent or not known
 * @param explained whether a text follows the term
 */
record Meaning(List<String> words, List<String> remark, boolean explained) {
  static final Meaning UNKNOWN = new Meaning(List.of(), List.of(), false);

  private static final int MOST_ENGLISH_WORDS = 8;

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  /** Words that begin a clause, which is incomplete without the next one. */
  private static final Set<String> CONDITIONS =
      Set.of(
          "after",
          "although",
          "as",
          "at",
          "before",
          "by",
          "during",
          "for",
          "from",
          "if",
          "in",
          "on",
          "once",
          "since",
          "to",
          "unless",
          "until",
          "when",
          "while",
          "with");

  Meaning {
    words = List.copyOf(words);
    remark = List.copyOf(remark);
  }

  /**
   * Returns the meaning of a description.
   *
   * @param state whether it describes a state, so that a verb alone means its result
   * @param bilingual whether all descriptions of the enum consist of an English and another name
   */
  static Meaning of(String description, boolean state, boolean bilingual) {
    String message = BilingualName.quotedMessage(description);
    if (message != null) {
      return new Meaning(ConstantWords.messageWords(message), List.of(), true);
    }
    Leading leading = Leading.of(description);
    List<String> words = words(leading, state, bilingual);
    return words.isEmpty()
        ? UNKNOWN
        : new Meaning(words, phrase(leading.remark()), !leading.remark().isBlank());
  }

  /**
   * Returns the words of a message of an error; empty if they are not known, or if the message is
   * longer than its first term and what follows is not advice or an example.
   */
  static List<String> ofMessage(String message) {
    Leading leading = Leading.of(message);
    boolean complete =
        !leading.endsInComma()
            || (!leading.inParentheses() && Glossary.shipped().isAside(leading.remark()));
    return complete ? words(leading, true, false) : List.of();
  }

  private static List<String> words(Leading leading, boolean state, boolean bilingual) {
    String term = leading.term();
    if (isEnglish(term)) {
      return english(term, leading.endsInComma());
    }
    BilingualName name = BilingualName.of(term);
    if (name != null && (bilingual || agree(name, state))) {
      return english(name.english(), false);
    }
    Optional<List<String>> known = Glossary.shipped().words(term, state);
    if (known.isPresent()) {
      return known.get();
    }
    boolean named = leading.inParentheses() && isName(leading.remark());
    return named ? english(leading.remark(), false) : List.of();
  }

  /** Returns the words of a text that is one phrase in English or another language. */
  private static List<String> phrase(String text) {
    return isEnglish(text)
        ? english(text, false)
        : Glossary.shipped().words(text).orElse(List.of());
  }

  /** Returns whether the English name has all words of the other one, which it translates. */
  private static boolean agree(BilingualName name, boolean state) {
    List<String> other = Glossary.shipped().words(name.other(), state).orElse(List.of());
    return !other.isEmpty() && english(name.english(), false).containsAll(other);
  }

  /** Returns the words of an English term; empty for a sentence, or a clause before a comma. */
  private static List<String> english(String text, boolean endsInComma) {
    List<String> words = new ArrayList<>(Glossary.shipped().englishWords(text));
    if (!words.isEmpty() && ARTICLES.contains(words.get(0))) {
      words.remove(0);
    }
    if (words.isEmpty()
        || words.size() > MOST_ENGLISH_WORDS
        || (endsInComma && CONDITIONS.contains(words.get(0)))) {
      return List.of();
    }
    boolean number = words.get(0).chars().allMatch(c -> c >= '0' && c <= '9');
    if (number && words.size() == 2) {
      return List.of(words.get(1), words.get(0));
    }
    return Character.isLetter(words.get(0).charAt(0)) ? words : List.of();
  }

  /** Returns whether a remark is an English name, not an identifier or a value. */
  private static boolean isName(String remark) {
    return remark.strip().length() >= 3
        && remark.chars().allMatch(c -> c == ' ' || c == '-' || isLetter(c))
        && remark.strip().split(" ").length <= 4;
  }

  static boolean isEnglish(String text) {
    return text.chars().allMatch(ConstantWords::isOfEnglish)
        && text.toLowerCase(Locale.ROOT).chars().anyMatch(Meaning::isLetter);
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
