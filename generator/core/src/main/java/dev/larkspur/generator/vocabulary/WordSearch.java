package dev.larkspur.generator.vocabulary;

import dev.larkspur.generator.source.PageText;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Searches text for words, without regard to case if a word begins with a letter of ASCII. */
final class WordSearch {
  private WordSearch() {}

  /** Returns whether a word begins at an offset. */
  static boolean isAt(String text, int offset, String word) {
    return hasCase(word)
        ? text.regionMatches(true, offset, word, 0, word.length())
        : text.startsWith(word, offset);
  }

  private static boolean hasCase(String word) {
    return !word.isEmpty() && word.charAt(0) < 128;
  }

  /** Returns whether no letter of ASCII is beside a word of ASCII. */
  static boolean isWhole(String text, int start, int end) {
    return text.charAt(start) >= 128 || (!isLetter(text, start - 1) && !isLetter(text, end));
  }

  private static boolean isLetter(String text, int at) {
    return at >= 0
        && at < text.length()
        && text.charAt(at) < 128
        && Character.isLetter(text.charAt(at));
  }

  /** Returns the first of the words that begins at an offset, or an empty string. */
  static String wordAt(String text, int offset, Collection<String> words) {
    for (String word : words) {
      if (isAt(text, offset, word)) {
        return word;
      }
    }
    return "";
  }

  /** Returns the longest of the words that end at an offset, or null. */
  static @Nullable String longestBefore(String text, int end, Collection<String> words) {
    String longest = null;
    for (String word : words) {
      if (isAt(text, end - word.length(), word)
          && (longest == null || word.length() > longest.length())) {
        longest = word;
      }
    }
    return longest;
  }

  /** Returns the first offset, from one on, at which a word begins, or -1. */
  static int indexOf(String text, String word, int from) {
    if (!hasCase(word)) {
      return text.indexOf(word, from);
    }
    for (int at = from; at <= text.length() - word.length(); at++) {
      if (isAt(text, at, word)) {
        return at;
      }
    }
    return -1;
  }

  /** Returns the last offset at which a word begins, or -1. */
  static int lastIndexOf(String text, String word) {
    if (!hasCase(word)) {
      return text.lastIndexOf(word);
    }
    int at = text.length() - word.length();
    while (at >= 0 && !isAt(text, at, word)) {
      at--;
    }
    return at;
  }

  /** Returns whether a text contains one of the words. */
  static boolean containsAny(String text, Collection<String> words) {
    return words.stream().anyMatch(word -> indexOf(text, word, 0) >= 0);
  }

  /**
   * Returns whether a text contains one of the words as a whole: a word of ASCII is not a part of
   * another one, nor of a name such as {@code redirect_uri}.
   */
  static boolean containsWord(String text, Collection<String> words) {
    return words.stream().anyMatch(word -> containsWord(text, word));
  }

  private static boolean containsWord(String text, String word) {
    int at = indexOf(text, word, 0);
    while (at >= 0 && isInName(text, at, at + word.length())) {
      at = indexOf(text, word, at + 1);
    }
    return at >= 0;
  }

  /** Returns whether a letter, digit or underscore of ASCII continues a word at either end. */
  static boolean isInName(String text, int start, int end) {
    return (isOfName(text, start) && isOfName(text, start - 1))
        || (isOfName(text, end - 1) && isOfName(text, end));
  }

  private static boolean isOfName(String text, int at) {
    char c = at < 0 || at >= text.length() ? ' ' : text.charAt(at);
    return c < 128 && (Character.isLetterOrDigit(c) || c == '_');
  }

  /** Returns whether a text consists of nothing but signs and words. */
  static boolean isOnly(String text, String signs, List<String> words) {
    int at = 0;
    while (at < text.length()) {
      int length = signs.indexOf(text.charAt(at)) >= 0 ? 1 : wordAt(text, at, words).length();
      if (length == 0) {
        return false;
      }
      at += length;
    }
    return true;
  }

  /**
   * Returns whether a sentence or clause ends at an offset, by one of the signs. A full stop or a
   * comma inside a number or a name does not end it.
   */
  static boolean endsAt(String text, int at, String signs) {
    char c = text.charAt(at);
    return signs.indexOf(c) >= 0
        && ((c != '.' && c != ',')
            || at + 1 == text.length()
            || PageText.isBlank(text.charAt(at + 1)));
  }
}
