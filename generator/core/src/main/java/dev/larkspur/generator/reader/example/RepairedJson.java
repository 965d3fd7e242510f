package dev.larkspur.generator.reader.example;

import dev.larkspur.generator.source.PageText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An example's text with the slips undone that can be seen without knowing what is around them.
 * What is taken out leaves spaces, so that places stay true.
 */
final class RepairedJson {
  /** Letters that make a class in a pattern; after one backslash they mean nothing in JSON. */
  private static final String REGEX_CLASSES = "dDwWsSB";

  private final String text;
  private final StringBuilder out;
  private final Set<ExampleSlip> slips = EnumSet.noneOf(ExampleSlip.class);

  /** Where a backslash was put in, as offsets of the mended text. */
  private final List<Integer> added = new ArrayList<>();

  private RepairedJson(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length() + 8);
  }

  static RepairedJson of(String text) {
    RepairedJson mended = new RepairedJson(text);
    mended.read();
    return mended;
  }

  /** The text with the slips undone. */
  String text() {
    return out.toString();
  }

  /** The kinds of slips that were undone. */
  Set<ExampleSlip> slips() {
    return slips;
  }

  /** A fault of the mended text where it stands in the text as it was. */
  @Nullable JsonFault original(@Nullable JsonFault fault) {
    if (fault == null) {
      return null;
    }
    long before = added.stream().filter(at -> at < fault.offset()).count();
    return new JsonFault(fault.reason(), fault.offset() - (int) before);
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        at = string(at);
      } else if (c == '#' || text.startsWith("//", at)) {
        at = blank(at, endOfLine(at), ExampleSlip.COMMENT);
      } else if (text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        at = blank(at, close < 0 ? text.length() : close + 2, ExampleSlip.COMMENT);
      } else if (isLineOfDots(at)) {
        at = blank(at, endOfLine(at), ExampleSlip.DOTS);
      } else if (c == '\uFF0C') {
        slips.add(ExampleSlip.WIDE_COMMA);
        out.append(',');
        at++;
      } else {
        out.append(c);
        at++;
      }
    }
  }

  /**
   * A string ends with its line at the latest: a quote that is missing spoils no more than that.
   */
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
      slips.add(ExampleSlip.REGEX_CLASS);
      added.add(out.length());
      out.append('\\');
    }
    out.append(c);
  }

  private boolean isLineOfDots(int at) {
    if (text.charAt(at) != '.' && text.charAt(at) != '\u2026') {
      return false;
    }
    int start = text.lastIndexOf('\n', at) + 1;
    String line = PageText.strip(text.substring(start, endOfLine(at)));
    return line.equals("...") || line.equals("\u2026") || line.equals("\u2026\u2026");
  }

  private int blank(int from, int to, ExampleSlip slip) {
    slips.add(slip);
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
