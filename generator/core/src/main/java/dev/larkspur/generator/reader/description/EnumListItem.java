package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumSource;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads one item of a list of values: the value and, behind a colon or a dash, its meaning. */
final class EnumListItem {
  private static final int MAX_LENGTH = 100;
  private static final int MAX_PLAIN_LENGTH = 40;
  private static final String[] SEPARATORS = {
    "：", "（", "，", "—", "→", " - ", " = ", " -> ", ": ", " ("
  };

  private EnumListItem() {}

  /** Returns whether a line without a bullet is an item: one word, a colon, and its meaning. */
  static boolean isPlain(String line, Vocabulary words) {
    String text = PageText.strip(line);
    int colon = text.indexOf('：');
    if (colon < 0) {
      colon = text.indexOf(':');
    }
    String word = colon < 0 ? "" : PageText.strip(text.substring(0, colon));
    return !word.isEmpty()
        && word.length() <= MAX_PLAIN_LENGTH
        && word.indexOf(' ') < 0
        && !words.isWrittenIn(word)
        && !words.valueLists().beginsRemark(word)
        && !text.startsWith("//", colon + 1)
        && colon + 1 < text.length();
  }

  /** Reads an item without its bullet; null if it does not name a value of the type. */
  static @Nullable EnumItem read(String text, Type type, Vocabulary words) {
    int start = BoldMarks.skip(text, 0);
    char open = start < text.length() ? text.charAt(start) : ' ';
    boolean quoted = open == '`' || open == '"';
    int end;
    int rest;
    if (quoted) {
      start++;
      end = text.indexOf(open, start);
      rest = end + 1;
    } else {
      end = separator(text, start, words);
      rest = end;
    }
    if (end < 0) {
      return null;
    }
    String value = value(text.substring(start, end));
    if (!isValue(value, type, words)
        || (!quoted && (isProse(value, words) || isTokenType(value)))) {
      return null;
    }
    return new EnumItem(value, description(text, rest), EnumSource.LIST);
  }

  private static boolean isProse(String value, Vocabulary words) {
    return words.isProse(value) || words.valueLists().beginsRemark(value);
  }

  /** The description of a header lists the types of access token by name; they are not values. */
  private static boolean isTokenType(String value) {
    return value.endsWith("_access_token");
  }

  /** Returns a written value without the end of bold text and without escapes. */
  static String value(String written) {
    String value = PageText.strip(written);
    if (value.endsWith("**")) {
      value = PageText.strip(value.substring(0, value.length() - 2));
    }
    return PageText.withoutEscapes(value);
  }

  /** Returns whether a text can be a value of a type. */
  static boolean isValue(String value, Type type, Vocabulary words) {
    if (value.isEmpty()
        || value.length() > MAX_LENGTH
        || words.isWrittenIn(value)
        || value.contains("](")
        || value.contains("<")) {
      return false;
    }
    Type scalar = type;
    while (scalar instanceof Type.ListType || scalar instanceof Type.MapType) {
      scalar =
          scalar instanceof Type.ListType list ? list.element() : ((Type.MapType) scalar).element();
    }
    return !(scalar instanceof Type.IntegerType) || isInteger(value);
  }

  /** Returns whether a value is an integer. */
  static boolean isInteger(String value) {
    for (int i = value.startsWith("-") ? 1 : 0; i < value.length(); i++) {
      if (!Character.isDigit(value.charAt(i))) {
        return false;
      }
    }
    return !value.equals("-");
  }

  /**
   * Returns the offset at which a value without quotes ends: at a colon, a dash or equals sign
   * between spaces or before a word of the language, or a remark.
   */
  static int separator(String text, int from, Vocabulary words) {
    int end = text.length();
    for (String mark : SEPARATORS) {
      int at = text.indexOf(mark, from);
      if (at >= 0 && at < end) {
        end = at;
      }
    }
    for (char mark : new char[] {':', '=', '-'}) {
      int at = text.indexOf(mark, from);
      if (at > from
          && at < end
          && words.isWrittenIn(text.substring(at + 1, Math.min(text.length(), at + 2)))) {
        end = at;
      }
    }
    return end;
  }

  private static String description(String text, int from) {
    int at = PageText.skipBlank(text, BoldMarks.skip(text, from));
    while (at < text.length() && "：:-=>→—，,".indexOf(text.charAt(at)) >= 0) {
      at = PageText.skipBlank(text, at + 1);
    }
    return PageText.strip(text.substring(at));
  }
}
