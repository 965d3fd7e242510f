package dev.larkspur.generator.vocabulary;

import java.util.List;

/** Searches text for words. */
final class WordSearch {
  private WordSearch() {}

  /** Returns the first of the words that begins at an offset, or an empty string. */
  static String wordAt(String text, int offset, List<String> words) {
    for (String word : words) {
      if (text.startsWith(word, offset)) {
        return word;
      }
    }
    return "";
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
}
