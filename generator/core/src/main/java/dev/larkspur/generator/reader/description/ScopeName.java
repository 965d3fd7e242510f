package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.ScopeWords;
import java.util.ArrayList;
import java.util.List;

/** Recognizes the names of scopes, such as {@code im:message}, in text. */
final class ScopeName {
  private static final int MAX_LENGTH = 200;

  private ScopeName() {}

  /** Returns whether a word has the form of the name of a scope, with a colon inside. */
  static boolean isName(String word) {
    int colon = word.indexOf(':');
    return isWord(word) && colon > 0 && colon < word.length() - 1;
  }

  /** Returns whether a text is a single word, as the name of a scope is. */
  static boolean isWord(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!isPart(word.charAt(i))) {
        return false;
      }
    }
    return !word.isEmpty() && isLetter(word.charAt(0));
  }

  /** Returns the names in backticks or in parentheses of either width. */
  static List<String> in(String text) {
    List<String> names = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      int end = markedEnd(text, at);
      if (end > at) {
        names.add(PageText.strip(text.substring(at + 1, end - 1)));
        at = end - 1;
      }
    }
    return names;
  }

  /**
   * Returns whether a line consists of names in backticks, which may have the scopes' titles behind
   * them, or of titles, each followed by the name in parentheses.
   */
  static boolean isList(String line, ScopeWords words) {
    if (line.indexOf(':') < 0) {
      return false;
    }
    int start = PageText.skipBlank(line, 0);
    String text = line.substring(Segment.behindBullet(line, start));
    StringBuilder rest = new StringBuilder();
    boolean ticked = false;
    int first = -1;
    int last = 0;
    for (int at = 0; at < text.length(); at++) {
      int end = markedEnd(text, at);
      if (end > at) {
        ticked |= text.charAt(at) == '`';
        first = first < 0 ? at : first;
        at = end - 1;
        last = end;
      } else if (!PageText.isBlank(text.charAt(at))) {
        rest.append(text.charAt(at));
      }
    }
    return last > 0
        && (words.onlySeparate(rest.toString())
            || (isTitle(rest) && (ticked ? first == 0 : endsAt(text, last))));
  }

  private static boolean isTitle(CharSequence rest) {
    return rest.chars().noneMatch(c -> "，,。；;：:".indexOf(c) >= 0);
  }

  private static boolean endsAt(String text, int last) {
    return PageText.isBlank(text.substring(last));
  }

  /**
   * Returns the offset behind the mark that closes a name whose opening mark is at an offset, or
   * the offset itself without a name.
   */
  private static int markedEnd(String text, int at) {
    char closing =
        switch (text.charAt(at)) {
          case '`' -> '`';
          case '(' -> ')';
          case '（' -> '）';
          default -> ' ';
        };
    int limit = Math.min(text.length(), at + MAX_LENGTH);
    int close = at + 1;
    while (closing != ' ' && close < limit && text.charAt(close) != closing) {
      close++;
    }
    boolean closed = closing != ' ' && close < limit;
    return closed && isName(PageText.strip(text.substring(at + 1, close))) ? close + 1 : at;
  }

  /** Returns whether a character may be part of a name. */
  static boolean isPart(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || "_.:-".indexOf(c) >= 0;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
