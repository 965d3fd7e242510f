package dev.larkspur.generator.reader.example;

import dev.larkspur.generator.source.PageText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text of an example after the repairs that need no context. Removed text is replaced by
 * spaces, so that locations stay valid.
 */
final class RepairedJson {
  /** Letters of character classes in patterns, which are not valid in JSON after one backslash. */
  private static final String REGEX_CLASSES = "dDwWsSB";

  private final String text;
  private final StringBuilder out;
  private final Set<JsonRepair> repairs = EnumSet.noneOf(JsonRepair.class);

  /** The offsets of added backslashes in the repaired text. */
  private final List<Integer> added = new ArrayList<>();

  private RepairedJson(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length() + 8);
  }

  /** Repairs the text of an example. */
  static RepairedJson of(String text) {
    RepairedJson repaired = new RepairedJson(text);
    repaired.read();
    return repaired;
  }

  /** Returns the repaired text. */
  String text() {
    return out.toString();
  }

  /** Returns the kinds of repairs that were made. */
  Set<JsonRepair> repairs() {
    return repairs;
  }

  /** Returns an error of the repaired text with its offset in the original text. */
  @Nullable JsonSyntaxError original(@Nullable JsonSyntaxError error) {
    if (error == null) {
      return null;
    }
    long before = added.stream().filter(at -> at < error.offset()).count();
    return new JsonSyntaxError(error.reason(), error.offset() - (int) before);
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        at = string(at);
      } else if (c == '#' || text.startsWith("//", at)) {
        at = blank(at, endOfLine(at), JsonRepair.COMMENT);
      } else if (text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        at = blank(at, close < 0 ? text.length() : close + 2, JsonRepair.COMMENT);
      } else if (isLineOfDots(at)) {
        at = blank(at, endOfLine(at), JsonRepair.DOTS);
      } else if (c == '\uFF0C') {
        repairs.add(JsonRepair.WIDE_COMMA);
        out.append(',');
        at++;
      } else {
        out.append(c);
        at++;
      }
    }
  }

  /** Copies a string, which ends at the end of its line if its closing quote is missing. */
  private int string(int start) {
    out.append('"');
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != '\n') {
      char c = text.charAt(at);
      out.append(c);
      at++;
      if (c == '"') {
        break;
      }
      if (c == '\\' && at < text.length() && text.charAt(at) != '\n') {
        escaped(text.charAt(at));
        at++;
      }
    }
    return at;
  }

  private void escaped(char c) {
    if (REGEX_CLASSES.indexOf(c) >= 0) {
      repairs.add(JsonRepair.REGEX_CLASS);
      added.add(out.length());
      out.append('\\');
    }
    out.append(c);
  }

  private boolean isLineOfDots(int at) {
    if (text.charAt(at) != '.' && text.charAt(at) != '\u2026') {
      return false;
    }
    int start = at;
    while (start > 0
        && text.charAt(start - 1) != '\n'
        && PageText.isBlank(text.charAt(start - 1))) {
      start--;
    }
    if (start > 0 && text.charAt(start - 1) != '\n') {
      return false;
    }
    String line = PageText.strip(text.substring(start, endOfLine(at)));
    return line.equals("...") || line.equals("\u2026") || line.equals("\u2026\u2026");
  }

  private int blank(int from, int to, JsonRepair repair) {
    repairs.add(repair);
    for (int at = from; at < to; at++) {
      out.append(text.charAt(at) == '\n' ? '\n' : ' ');
    }
    return to;
  }

  private int endOfLine(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}
