package dev.larkspur.generator.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The words of a name in a page, which form Java names. Only ASCII letters and digits are kept,
 * since file systems and consoles may not support others.
 *
 * @param parts the words, in their original case
 */
record Words(List<String> parts) {

  /** Longer names do not fit on a screen or into some file systems. */
  private static final int LONGEST = 100;

  private static final int LONGEST_CONSTANT = 60;

  private static final int LONGEST_SUFFIX = 50;

  /** More words than this never fit into a name. */
  private static final int MOST = 60;

  private static final int LONGEST_CODE = 2;

  /** The word before a number at the beginning of a name in camel case. */
  static final String BEFORE_NUMBER = "value";

  Words {
    parts = List.copyOf(parts);
  }

  /** Splits a text at characters that are not letters or digits, and where upper case begins. */
  static Words of(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isAlphanumeric(c)) {
        flush(part, parts);
        continue;
      }
      if (startsWord(text, i)) {
        flush(part, parts);
      }
      part.append(c);
    }
    flush(part, parts);
    return new Words(parts.isEmpty() ? spelledOut(text) : parts);
  }

  /** Returns these words followed by others. */
  Words plus(Words more) {
    List<String> joined = new ArrayList<>(parts);
    joined.addAll(more.parts);
    return new Words(joined);
  }

  /** Returns whether the last word is this one. */
  boolean endsWith(String word) {
    return !parts.isEmpty() && parts.get(parts.size() - 1).equalsIgnoreCase(word);
  }

  /**
   * Returns these words without those that repeat the words directly before them: the block role of
   * an {@code AppRoleBlockRole} is an {@code AppRoleBlockRole}. Numbers and codes can repeat, as in
   * {@code de_DE}. Of too many words, the first ones and the last one are kept.
   */
  Words withoutRepetition() {
    List<String> some = parts;
    if (parts.size() > MOST) {
      some = new ArrayList<>(parts.subList(0, MOST - 1));
      some.add(parts.get(parts.size() - 1));
    }
    List<String> kept = new ArrayList<>();
    for (String part : some) {
      kept.add(part);
      for (int length = 1; length * 2 <= kept.size(); length++) {
        List<String> end = kept.subList(kept.size() - length, kept.size());
        List<String> before = kept.subList(kept.size() - 2 * length, kept.size() - length);
        if (isRepetition(before, end)) {
          end.clear();
        }
      }
    }
    return new Words(kept);
  }

  /** Returns whether words repeat others; numbers and codes such as those of countries do not. */
  private static boolean isRepetition(List<String> some, List<String> others) {
    boolean word = false;
    for (int i = 0; i < some.size(); i++) {
      String part = some.get(i);
      if (!part.equalsIgnoreCase(others.get(i))) {
        return false;
      }
      word |= part.length() > LONGEST_CODE && !part.chars().allMatch(c -> isDigit((char) c));
    }
    return word;
  }

  /** Returns the name in camel case: {@code replyInThread}. */
  String camel() {
    String pascal = joined();
    int first = parts.isEmpty() ? 0 : Math.min(parts.get(0).length(), pascal.length());
    return startable(
        pascal.substring(0, first).toLowerCase(Locale.ROOT) + pascal.substring(first),
        BEFORE_NUMBER);
  }

  /** Returns the name in Pascal case: {@code ReplyInThread}. */
  String pascal() {
    return startable(joined(), "Type");
  }

  /** Returns the name of a constant: {@code REPLY_IN_THREAD}. */
  String constant() {
    String constant =
        parts.stream().map(part -> part.toUpperCase(Locale.ROOT)).collect(Collectors.joining("_"));
    return startable(shortened(constant), "VALUE_");
  }

  /** Returns how many words, at least one, fit into the name of a constant. */
  static int fitting(List<String> parts) {
    int length = -1;
    int count = 0;
    for (String part : parts) {
      length += 1 + part.length();
      if (length > LONGEST_CONSTANT) {
        break;
      }
      count++;
    }
    return Math.max(1, count);
  }

  private String joined() {
    StringBuilder joined = new StringBuilder();
    for (String part : parts) {
      boolean numbersMeet =
          !joined.isEmpty()
              && isDigit(joined.charAt(joined.length() - 1))
              && isDigit(part.charAt(0));
      if (numbersMeet) {
        joined.append('_');
      }
      joined
          .append(part.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(part.substring(1).toLowerCase(Locale.ROOT));
    }
    return joined.length() > LONGEST ? joined.substring(0, LONGEST) : joined.toString();
  }

  /** Returns the name of a constant with a suffix, shortened if both together are too long. */
  static String suffixed(String constant, String suffix) {
    String shorter = suffix.substring(0, Math.min(suffix.length(), LONGEST_SUFFIX));
    int most = LONGEST_CONSTANT - shorter.length() - 1;
    int end = constant.length() <= most ? constant.length() : constant.lastIndexOf('_', most);
    return constant.substring(0, end > 0 ? end : Math.min(most, constant.length())) + "_" + shorter;
  }

  /** Shortens the name of a constant that is too long, at the end of a word if possible. */
  static String shortened(String name) {
    if (name.length() <= LONGEST_CONSTANT) {
      return name;
    }
    int end = name.lastIndexOf('_', LONGEST_CONSTANT);
    return name.substring(0, end > 0 ? end : LONGEST_CONSTANT);
  }

  private static String startable(String name, String prefix) {
    return name.isEmpty() || isDigit(name.charAt(0)) ? prefix + name : name;
  }

  private static boolean startsWord(String text, int i) {
    if (i == 0 || !isUpper(text.charAt(i))) {
      return false;
    }
    char before = text.charAt(i - 1);
    boolean wordFollows =
        i + 1 < text.length() && isLower(text.charAt(i + 1)) && !endsPluralAcronym(text, i);
    return isLower(before) || (wordFollows && (isUpper(before) || isDigit(before)));
  }

  /** Returns whether a letter is the last one of a plural acronym: the D of {@code userIDs}. */
  private static boolean endsPluralAcronym(String text, int i) {
    return text.charAt(i + 1) == 's'
        && isUpper(text.charAt(i - 1))
        && (i + 2 == text.length() || !isLower(text.charAt(i + 2)));
  }

  /** Returns the code points of a text without ASCII letters and digits. */
  private static List<String> spelledOut(String text) {
    return text.codePoints()
        .limit(4)
        .mapToObj(point -> String.format(Locale.ROOT, "u%04x", point))
        .toList();
  }

  private static void flush(StringBuilder part, List<String> parts) {
    if (!part.isEmpty()) {
      parts.add(part.toString());
      part.setLength(0);
    }
  }

  private static boolean isAlphanumeric(char c) {
    return isLower(c) || isUpper(c) || isDigit(c);
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
