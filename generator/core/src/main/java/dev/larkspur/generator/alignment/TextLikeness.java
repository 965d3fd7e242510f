package dev.larkspur.generator.alignment;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The likeness of names and texts. */
final class TextLikeness {
  private static final double MOST_WORDS = 0.6;
  private static final double MOST_PAIRS = 0.6;
  private static final int COMPARED_CHARACTERS = 300;

  /** The number of characters of a name for each character that may differ. */
  private static final int CHARACTERS_PER_MISTAKE = 6;

  private TextLikeness() {}

  /** Returns the letters and digits of a name in lower case. */
  static String letters(String name) {
    StringBuilder letters = new StringBuilder();
    name.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns whether two names differ only in digits, such as {@code line1} and {@code line2}. They
   * name different things.
   */
  static boolean isNumbered(String one, String other) {
    return withoutDigits(one).equals(withoutDigits(other)) && !letters(one).equals(letters(other));
  }

  /** Returns whether two names have most words in common or differ in a few characters. */
  static boolean isSimilarName(String one, String other) {
    String first = letters(one);
    String second = letters(other);
    return first.equals(second)
        || share(words(one), words(other)) > MOST_WORDS
        || differInFewCharacters(first, second);
  }

  /** Returns whether two texts have most pairs of neighbouring characters in common. */
  static boolean isSimilarText(String one, String other) {
    return !one.isBlank() && !other.isBlank() && share(pairs(one), pairs(other)) >= MOST_PAIRS;
  }

  /** Returns the share of the elements of two sets that both have; 1 if both are empty. */
  static double share(Set<String> one, Set<String> other) {
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    int common = one.size() + other.size() - all.size();
    return all.isEmpty() ? 1 : (double) common / all.size();
  }

  /** Returns whether what lies between the common start and the common end is short. */
  private static boolean differInFewCharacters(String one, String other) {
    int longest = Math.max(one.length(), other.length());
    int shortest = Math.min(one.length(), other.length());
    int start = 0;
    while (start < shortest && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shortest - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return (longest - start - end) * CHARACTERS_PER_MISTAKE <= longest;
  }

  private static Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char sign = name.charAt(i);
      boolean isStart =
          Character.isUpperCase(sign) && i > 0 && !Character.isUpperCase(name.charAt(i - 1));
      if (isStart || !Character.isLetterOrDigit(sign)) {
        add(word, words);
      }
      if (Character.isLetterOrDigit(sign)) {
        word.append(Character.toLowerCase(sign));
      }
    }
    add(word, words);
    return words;
  }

  private static void add(StringBuilder word, Set<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static Set<String> pairs(String text) {
    String letters =
        letters(
            text.length() > COMPARED_CHARACTERS ? text.substring(0, COMPARED_CHARACTERS) : text);
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < letters.length(); i++) {
      pairs.add(letters.substring(i, i + 2));
    }
    return pairs;
  }

  private static String withoutDigits(String name) {
    StringBuilder rest = new StringBuilder();
    letters(name)
        .codePoints()
        .filter(point -> !Character.isDigit(point))
        .forEach(rest::appendCodePoint);
    return rest.toString();
  }
}
