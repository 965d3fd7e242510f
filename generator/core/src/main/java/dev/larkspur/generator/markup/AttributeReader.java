package dev.larkspur.generator.markup;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the attributes of one tag, from after its name to its {@code >}. Quotes inside a quoted
 * value are stray when what follows them is no end of a value; they are left out.
 */
final class AttributeReader {
  private static final int LONGEST_VALUE = 4096;

  private final String text;
  private final int limit;
  private int at;

  AttributeReader(String text, int start, int limit) {
    this.text = text;
    this.at = start;
    this.limit = limit;
  }

  /**
   * The offset after the {@code >}. A tag whose {@code >} is missing ends before the next {@code <}
   * or with its line; -1 if what follows the name shows that this is no tag.
   */
  int skipAll() {
    return scan(null);
  }

  /** The attributes, in order; of two with one name the first. */
  Map<String, String> readAll() {
    Map<String, String> attributes = new LinkedHashMap<>();
    scan(attributes);
    return attributes;
  }

  private int scan(@Nullable Map<String, String> attributes) {
    if (at < limit && !isBlank(text.charAt(at)) && text.charAt(at) != '/') {
      return text.charAt(at) == '<' ? at : -1;
    }
    while (at < limit) {
      char c = text.charAt(at);
      if (c == '>') {
        return at + 1;
      }
      if (c == '<') {
        return endWithoutBracket();
      }
      if (c == '\n' && !goesOn(at)) {
        return endWithoutBracket();
      }
      if (isBlank(c) || c == '/' || c == '"' || c == '\'' || c == '=') {
        at++;
      } else {
        attribute(attributes);
      }
    }
    return endWithoutBracket();
  }

  private int endWithoutBracket() {
    while (isBlank(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private void attribute(@Nullable Map<String, String> attributes) {
    int nameStart = at;
    while (at < limit && isNameCharacter(text.charAt(at))) {
      at++;
    }
    String name = attributes == null ? "" : text.substring(nameStart, at);
    String value = "";
    int sign = skipBlanks(at);
    if (sign < limit && text.charAt(sign) == '=') {
      at = skipBlanks(sign + 1);
      value = value(attributes != null);
    }
    if (attributes != null && !name.isEmpty()) {
      attributes.putIfAbsent(name, value);
    }
  }

  private String value(boolean wanted) {
    if (at < limit && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
      int start = at + 1;
      int end = closingQuote(text.charAt(at), start);
      if (end >= 0) {
        at = end + 1;
        return wanted ? withoutStray(text.charAt(end), text.substring(start, end)) : "";
      }
      at = start;
    }
    int start = at;
    while (at < limit && !isBlank(text.charAt(at)) && text.charAt(at) != '>') {
      at++;
    }
    return wanted ? Entities.decode(text.substring(start, at).replace("\"", "")) : "";
  }

  private static String withoutStray(char quote, String raw) {
    String value = raw.indexOf(quote) < 0 ? raw : raw.replace(String.valueOf(quote), "");
    return Entities.decode(value);
  }

  /** The quote that ends a value: after it the tag ends or the next attribute begins. */
  private int closingQuote(char quote, int start) {
    int last = lastOfValue(start);
    int end = text.indexOf(quote, start);
    while (end >= 0 && end < last) {
      if (endsValue(end + 1)) {
        return end;
      }
      end = text.indexOf(quote, end + 1);
    }
    return -1;
  }

  /** A value may go over lines; once it has, a tag that opens shows that its quote is missing. */
  private int lastOfValue(int start) {
    int lineEnd = text.indexOf('\n', start);
    int tag = lineEnd < 0 ? -1 : text.indexOf('<', lineEnd);
    return Math.min(Math.min(limit, start + LONGEST_VALUE), tag < 0 ? limit : tag);
  }

  private boolean endsValue(int after) {
    int next = skipBlanks(after);
    if (next >= limit) {
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
    return next < limit
        && (text.charAt(next) == '>' || text.charAt(next) == '/' || attributeFollows(next));
  }

  private boolean attributeFollows(int from) {
    int start = skipBlanks(from);
    int end = start;
    while (end < limit && isNameCharacter(text.charAt(end))) {
      end++;
    }
    return end > start && end < limit && text.charAt(end) == '=';
  }

  private int skipBlanks(int from) {
    int next = from;
    while (next < limit && isBlank(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\u00a0';
  }

  private static boolean isNameCharacter(char c) {
    return c > ' '
        && c != '='
        && c != '>'
        && c != '<'
        && c != '/'
        && c != '"'
        && c != '\''
        && c != '\u00a0';
  }
}
