package dev.larkspur.generator.markup;

import java.util.ArrayList;
import java.util.List;

/**
 * Repairs the text between a tag's name and its {@code >} without moving a character. A quote
 * inside a quoted value is stray if what follows it does not end a value; a value whose closing
 * quote is missing loses its opening quote too.
 */
final class AttributeRepair {
  private static final int LONGEST_VALUE = 4096;

  private record Change(int offset, char instead) {}

  private final String text;
  private final char less;
  private final char stray;
  private final List<Change> changes = new ArrayList<>();
  private int at;

  /**
   * Creates a repair that begins at the end of a tag's name.
   *
   * @param less the character that replaces {@code <} in a value
   * @param stray the character that replaces a stray quote
   */
  AttributeRepair(String text, int start, char less, char stray) {
    this.text = text;
    this.at = start;
    this.less = less;
    this.stray = stray;
  }

  /**
   * Returns the offset after the {@code >}. A tag whose {@code >} is missing ends before the next
   * {@code <} or at the end of its line; -1 if what follows the name shows that this is not a tag.
   */
  int end() {
    if (at < text.length() && !isBlank(text.charAt(at)) && text.charAt(at) != '/') {
      return text.charAt(at) == '<' ? at : -1;
    }
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '>') {
        return at + 1;
      }
      if (c == '<' || (c == '\n' && !goesOn(at))) {
        return endWithoutBracket();
      }
      if (isBlank(c) || c == '"' || c == '\'' || c == '=') {
        change(at++, ' ');
      } else if (c == '/') {
        at++;
      } else {
        attribute();
      }
    }
    return endWithoutBracket();
  }

  /** Returns the repaired text between two offsets. */
  String repaired(int start, int end) {
    StringBuilder repaired = new StringBuilder(end - start).append(text, start, end);
    for (Change change : changes) {
      if (change.offset() < end) {
        repaired.setCharAt(change.offset() - start, change.instead());
      }
    }
    return repaired.toString();
  }

  private void change(int offset, char instead) {
    changes.add(new Change(offset, instead));
  }

  private int endWithoutBracket() {
    while (isBlank(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private void attribute() {
    while (at < text.length() && isNameCharacter(text.charAt(at))) {
      at++;
    }
    int sign = skipBlanks(at);
    if (text.startsWith("=", sign)) {
      int start = skipBlanks(sign + 1);
      for (int blank = at; blank < start; blank++) {
        if (blank != sign) {
          change(blank, ' ');
        }
      }
      at = start;
      value(sign);
    }
  }

  private void value(int sign) {
    if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
      char quote = text.charAt(at);
      int start = at + 1;
      int end = closingQuote(quote, start);
      if (end >= 0) {
        hide(quote, start, end);
        at = end + 1;
        return;
      }
      change(at, ' ');
      at = start;
    }
    int start = at;
    while (at < text.length() && !isBlank(text.charAt(at)) && text.charAt(at) != '>') {
      at++;
    }
    hide('"', start, at);
    if (at == start) {
      change(sign, ' ');
    }
  }

  private void hide(char quote, int start, int end) {
    for (int offset = start; offset < end; offset++) {
      char c = text.charAt(offset);
      if (c == '<') {
        change(offset, less);
      } else if (c == quote) {
        change(offset, stray);
      }
    }
  }

  /**
   * Returns the offset of the quote that ends a value: the tag ends after it, or the next attribute
   * begins; -1 if it is missing. A value may span lines; after the first, an opening tag shows that
   * the quote is missing.
   */
  private int closingQuote(char quote, int start) {
    int limit = Math.min(text.length(), start + LONGEST_VALUE);
    boolean firstLine = true;
    for (int end = start; end < limit; end++) {
      char c = text.charAt(end);
      if (c == quote && endsValue(end + 1)) {
        return end;
      } else if (c == '<' && !firstLine) {
        return -1;
      }
      firstLine &= c != '\n';
    }
    return -1;
  }

  private boolean endsValue(int after) {
    int next = skipBlanks(after);
    if (next >= text.length()) {
      return true;
    }
    char c = text.charAt(next);
    return c == '>'
        || c == '/'
        || c == '<'
        || text.charAt(after) == '\n'
        || attributeFollows(after);
  }

  private boolean goesOn(int from) {
    int next = skipBlanks(from);
    return next < text.length()
        && (text.charAt(next) == '>' || text.charAt(next) == '/' || attributeFollows(next));
  }

  private boolean attributeFollows(int from) {
    int start = skipBlanks(from);
    int end = start;
    while (end < text.length() && isNameCharacter(text.charAt(end))) {
      end++;
    }
    return end > start && (text.startsWith("=", end) || isSpacedValue(end));
  }

  /** Blanks may surround the equals sign if quotes show that a value follows. */
  private boolean isSpacedValue(int from) {
    int sign = skipBlanks(from);
    int value = skipBlanks(sign + 1);
    return text.startsWith("=", sign)
        && (text.startsWith("\"", value) || text.startsWith("'", value));
  }

  private int skipBlanks(int from) {
    int next = from;
    while (next < text.length() && isBlank(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0';
  }

  /** Returns whether a character may be part of an attribute's name. */
  static boolean isNameCharacter(char c) {
    return !isBlank(c) && c != '=' && c != '>' && c != '<' && c != '/' && c != '"' && c != '\'';
  }
}
