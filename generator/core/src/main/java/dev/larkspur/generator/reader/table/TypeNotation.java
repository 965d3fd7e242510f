package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.TypeWords;
import java.util.Locale;

/** Converts rare notations of types to {@code X[]}, {@code list<X>} and {@code map<K, V>}. */
final class TypeNotation {
  private static final String WIDE = "＜＞《》【】［］（），";
  private static final String NARROW = "<><>[][](),";

  private TypeNotation() {}

  /** Returns the usual notation of a type cell. */
  static String usual(String cell, TypeWords words) {
    String text = withoutWords(plain(cell), words);
    String lower = text.toLowerCase(Locale.ROOT);
    for (String list : new String[] {"array", "list"}) {
      if (lower.startsWith(list + " of ")) {
        return list + "<" + usual(text.substring(list.length() + 4), words) + ">";
      }
      if (lower.startsWith(list + " ") && text.indexOf(' ') == text.lastIndexOf(' ')) {
        return list + "<" + text.substring(list.length() + 1) + ">";
      }
      if (lower.endsWith(" " + list) && text.indexOf(' ') == text.length() - list.length() - 1) {
        return list + "<" + text.substring(0, text.indexOf(' ')) + ">";
      }
      if (isEnclosed(lower, list, '[', ']') || isEnclosed(lower, list, '(', ')')) {
        return list
            + "<"
            + usual(text.substring(list.length() + 1, text.length() - 1), words)
            + ">";
      }
    }
    return map(closed(text), lower, words);
  }

  /** Converts {@code string 数组}, {@code string 类型} and {@code [string]}. */
  private static String withoutWords(String text, TypeWords words) {
    for (String list : words.lists()) {
      if (text.endsWith(list) && text.length() > list.length()) {
        return "list<" + PageText.strip(text.substring(0, text.length() - list.length())) + ">";
      }
    }
    if (text.endsWith(words.type()) && text.length() > words.type().length()) {
      return PageText.strip(text.substring(0, text.length() - words.type().length()));
    }
    return isEnclosed(text, "", '[', ']') && text.charAt(1) != ']'
        ? "list<" + usual(text.substring(1, text.length() - 1), words) + ">"
        : text;
  }

  /** Converts {@code map[string]int} and {@code map(string, int)}. */
  private static String map(String text, String lower, TypeWords words) {
    if (isEnclosed(lower, "map", '(', ')')) {
      return "map<" + text.substring(4, text.length() - 1) + ">";
    }
    int close = lower.startsWith("map[") ? text.indexOf(']') : -1;
    return close > 4 && close + 1 < text.length()
        ? "map<" + text.substring(4, close) + ", " + usual(text.substring(close + 1), words) + ">"
        : text;
  }

  private static boolean isEnclosed(String text, String word, char open, char close) {
    int last = text.length() - 1;
    return last > word.length() + 1
        && text.startsWith(word)
        && text.charAt(word.length()) == open
        && text.charAt(last) == close;
  }

  /** Adds the angle brackets that are missing at the end. */
  private static String closed(String text) {
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      open += text.charAt(i) == '<' ? 1 : text.charAt(i) == '>' ? -1 : 0;
    }
    return open > 0 && open < 8 ? text + ">".repeat(open) : text;
  }

  /** Removes invisible characters, bold, code and final punctuation, and narrows wide brackets. */
  private static String plain(String cell) {
    StringBuilder plain = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      int wide = WIDE.indexOf(c);
      boolean betweenBrackets =
          PageText.isBlank(c) && !plain.isEmpty() && plain.charAt(plain.length() - 1) == '[';
      if (wide >= 0) {
        plain.append(NARROW.charAt(wide));
      } else if (!PageText.isZeroWidth(c) && c != '`' && c != '*' && !betweenBrackets) {
        plain.append(c);
      }
    }
    String text = PageText.strip(plain.toString());
    int end = text.length();
    while (end > 1 && "。.;；:：,\\".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return PageText.strip(text.substring(0, end));
  }
}
