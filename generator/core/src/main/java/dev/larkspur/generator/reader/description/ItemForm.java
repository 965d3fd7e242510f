package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The notation of an item in a list of values.
 *
 * @param quote the quote around the value; 0 without one
 * @param separator the character behind the value, in its narrow form; 0 without one
 * @param end the offset behind the value
 */
record ItemForm(char quote, char separator, int end) {
  private static final char NONE = 0;
  private static final int LONGEST_VALUE = 100;
  private static final String WIDE = "：（，——→";
  private static final String NARROW = ":(,-->";

  /** Returns the form of the item at an offset; null if it does not begin with a value. */
  static @Nullable ItemForm of(String line, int from, Type type, Vocabulary words) {
    int start = BoldMarks.skip(line, from);
    if (start >= line.length()) {
      return null;
    }
    char open = line.charAt(start);
    if (open != '`' && open != '"') {
      return plain(line, start, type, words);
    }
    int limit = Math.min(line.length(), start + LONGEST_VALUE);
    int close = start + 1;
    while (close < limit && line.charAt(close) != open) {
      close++;
    }
    return close == limit ? null : new ItemForm(open, separator(line, close + 1), close + 1);
  }

  private static @Nullable ItemForm plain(String line, int start, Type type, Vocabulary words) {
    String beginning = line.substring(start, Math.min(line.length(), start + LONGEST_VALUE));
    int end = EnumListItem.separator(beginning, 0, words);
    String value = EnumListItem.value(beginning.substring(0, end));
    return value.indexOf(' ') < 0 && EnumListItem.isValue(value, type, words)
        ? new ItemForm(NONE, separator(line, start + end), start + end)
        : null;
  }

  /** Returns the separator at an offset, behind blanks and the end of bold text. */
  private static char separator(String line, int from) {
    int at = PageText.skipBlank(line, BoldMarks.skip(line, PageText.skipBlank(line, from)));
    char c = at < line.length() ? line.charAt(at) : NONE;
    int wide = WIDE.indexOf(c);
    return wide >= 0 ? NARROW.charAt(wide) : c;
  }
}
