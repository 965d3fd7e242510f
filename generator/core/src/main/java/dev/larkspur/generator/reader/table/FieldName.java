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
    String name = withoutColon(visible(cell));
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

  /** Removes bold, code and quotation marks, a link, and the star of a required field. */
  private static String bare(String written) {
    String shown = enclosed(enclosed(linked(PageText.strip(written)), "**"), "`");
    String name = enclosed(shown, "\"");
    boolean starred = name.length() > 1 && name.indexOf('*') == name.lastIndexOf('*');
    return starred && (name.startsWith("*") || name.endsWith("*"))
        ? PageText.strip(name.replace("*", ""))
        : name;
  }

  private static String linked(String name) {
    int end = name.startsWith("[") && name.endsWith(")") ? name.indexOf("](") : -1;
    return end > 1 ? PageText.strip(name.substring(1, end)) : name;
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
