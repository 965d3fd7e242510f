package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.Vocabulary;

/**
 * The name of a field in its cell, without the decoration around it.
 *
 * @param name the wire name
 * @param required whether a word beside the name says that the field is required
 */
public record FieldName(String name, boolean required) {

  /** Reads the cell that names a field. */
  public static FieldName of(String cell, Vocabulary words) {
    String name = withoutColon(visible(LinkText.of(cell)));
    int mark = mark(name, words);
    if (mark > 0) {
      Boolean required = words.yesNo().read(name.substring(mark + 1, name.length() - 1));
      return new FieldName(bare(name.substring(0, mark)), Boolean.TRUE.equals(required));
    }
    for (String word : words.yesNo().besideName()) {
      if (endsWith(name, word)) {
        String before = name.substring(0, name.length() - word.length());
        if (PageText.isBlank(before.charAt(before.length() - 1)) || !words.isWrittenIn(before)) {
          return new FieldName(bare(before), true);
        }
      }
    }
    return new FieldName(bare(name), false);
  }

  /**
   * Returns the offset of a word that says whether the field is required and is in code or in
   * parentheses behind the name, or -1.
   */
  private static int mark(String name, Vocabulary words) {
    int last = name.length() - 1;
    int open =
        switch (last < 0 ? ' ' : name.charAt(last)) {
          case '`' -> name.lastIndexOf('`', last - 1);
          case ')' -> name.lastIndexOf('(');
          case '）' -> name.lastIndexOf('（');
          default -> -1;
        };
    // A single letter may be a part of the name.
    boolean word = open > 0 && last - open > 2;
    return word && words.yesNo().read(name.substring(open + 1, last)) != null ? open : -1;
  }

  private static boolean endsWith(String name, String word) {
    int start = name.length() - word.length();
    return start > 0 && name.regionMatches(true, start, word, 0, word.length());
  }

  /** Removes signs of nesting, characters without width, and a quote without its counterpart. */
  private static String visible(String cell) {
    StringBuilder visible = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (!PageText.isZeroWidth(c) && !isDrawn(c)) {
        visible.append(c);
      }
    }
    String name = PageText.strip(visible.toString());
    int last = name.length() - 1;
    if (last > 0 && name.indexOf('"') == name.lastIndexOf('"')) {
      name = name.charAt(0) == '"' ? name.substring(1) : name;
      name = name.charAt(name.length() - 1) == '"' ? name.substring(0, last) : name;
    }
    return PageText.strip(name);
  }

  private static boolean isDrawn(char c) {
    return c == '∟' || (c >= '\u2500' && c <= '\u257f');
  }

  /** Removes bold, code and quotation marks, and the star of a required field. */
  private static String bare(String written) {
    String shown = enclosed(enclosed(PageText.strip(written), "**"), "`");
    String name = enclosed(shown, "\"");
    boolean starred = name.length() > 1 && name.indexOf('*') == name.lastIndexOf('*');
    return starred && (name.startsWith("*") || name.endsWith("*"))
        ? PageText.strip(name.replace("*", ""))
        : name;
  }

  /** Returns whether the letters of the name are all ideographs, as in no wire name. */
  boolean isIdeographic() {
    boolean ideographic = false;
    for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
      int c = name.codePointAt(at);
      if (Character.isIdeographic(c)) {
        ideographic = true;
      } else if (Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return ideographic;
  }

  /** Returns whether the name begins with a capital letter, as few wire names do. */
  boolean isCapitalized() {
    return !name.isEmpty() && Character.isUpperCase(name.charAt(0));
  }

  /** Returns whether the cell names two fields. */
  boolean isTwo(Vocabulary words) {
    return name.indexOf('、') > 0
        || name.indexOf('，') > 0
        || (name.indexOf(' ') > 0 && !words.isWrittenIn(name));
  }

  private static String withoutColon(String text) {
    int last = text.length() - 1;
    return last > 0 && (text.charAt(last) == ':' || text.charAt(last) == '：')
        ? PageText.strip(text.substring(0, last))
        : text;
  }

  private static String enclosed(String text, String mark) {
    return text.length() > 2 * mark.length() && text.startsWith(mark) && text.endsWith(mark)
        ? PageText.strip(text.substring(mark.length(), text.length() - mark.length()))
        : text;
  }
}
