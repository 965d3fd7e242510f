package dev.larkspur.generator.emit;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives JavaPoet's text the look of code written by hand: components one to a line, a comment of
 * one line on one line, fields without gaps. Works on whole lines, so that nothing inside a literal
 * or a comment can be taken for code.
 */
final class Layout {
  private static final int WIDTH = 100;

  /** Stands for the end of a line; no text that became Javadoc has it. */
  private static final char LINE_END = '\u0001';

  private final String source;
  private final StringBuilder out;

  /** Where the line that is looked at begins and ends in the source. */
  private int start;

  private int end;

  /** Where the last line of the output begins; negative before the first. */
  private int last = -1;

  private Layout(String source) {
    this.source = source;
    this.out = new StringBuilder(source.length() + source.length() / 16);
    lookAt(0);
  }

  /** A comment as one line, which JavaPoet carries quicker than many; here it is parted again. */
  static String inOneLine(String comment) {
    return comment.replace('\n', LINE_END);
  }

  static String of(String source) {
    Layout layout = new Layout(source);
    while (layout.start <= source.length()) {
      layout.step();
    }
    return layout.out.toString();
  }

  private void step() {
    int first = skipBlanks(start, end);
    if (source.startsWith("*", first)) {
      comment();
    } else if (source.startsWith("/**", first) && isShortComment()) {
      put(indent() + "/** " + line(1).strip().substring(2).strip() + " */");
      pass(3);
    } else if (source.startsWith("@", first) && endsWith('(') && isLine(2, ")")) {
      put(source.substring(start, end) + line(1).strip() + ")");
      pass(3);
    } else if (source.startsWith("public record ", first)) {
      record();
    } else if (endsWith('{') && isLine(1, "}") && !source.startsWith("//", first)) {
      put(source, start, end);
      out.append('}');
      pass(2);
    } else if (first < end || !isGap()) {
      code();
    } else {
      pass(1);
    }
  }

  private boolean isShortComment() {
    if (!isLine(2, "*/")) {
      return false;
    }
    String line = line(1);
    return line.strip().startsWith("* ")
        && line.length() + 4 <= WIDTH
        && line.indexOf(LINE_END) < 0;
  }

  private void comment() {
    String lineStart = indent() + "* ";
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || source.charAt(i) == LINE_END) {
        put(from == start ? "" : lineStart);
        out.append(source, from, i);
        out.setLength(visibleEnd(out, last, out.length()));
        from = i + 1;
      }
    }
    pass(1);
  }

  private void code() {
    int visible = visibleEnd(source, start, end);
    if (visible - start <= WIDTH) {
      put(source, start, visible);
    } else {
      WideLine.broken(source.substring(start, visible)).forEach(this::put);
    }
    pass(1);
  }

  /** JavaPoet fills lines with components; each gets its own. */
  private void record() {
    String indent = indent();
    StringBuilder whole = new StringBuilder(line(0).strip());
    while (whole.charAt(whole.length() - 1) != '{' && end < source.length()) {
      pass(1);
      whole.append(' ').append(line(0).strip());
    }
    pass(1);
    String header = whole.toString();
    if (indent.length() + header.length() > WIDTH || header.contains("@")) {
      List<String> parts = components(header);
      put(indent + parts.get(0));
      for (String part : parts.subList(1, parts.size())) {
        component(indent + "    ", part);
      }
    } else {
      put(indent + header);
    }
    if (isLine(0, "}")) {
      out.append('}');
      pass(1);
    } else if (!isLine(0, "")) {
      put("");
    }
  }

  /** One that is too wide has its type and its name below its annotation. */
  private void component(String indent, String part) {
    int end = part.startsWith("@") ? endOfBrackets(part) : 0;
    if (indent.length() + part.length() > WIDTH && end > 0) {
      put(indent + part.substring(0, end));
      put(indent + "    " + part.substring(end).strip());
    } else {
      put(indent + part);
    }
  }

  /** Behind the first pair of brackets, a literal between them; 0 if there is none. */
  private static int endOfBrackets(String part) {
    boolean literal = false;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c == '"') {
        literal = !literal;
      } else if (c == '\\') {
        i++;
      } else if (c == ')' && !literal) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Splits at the commas and the brackets of the header itself. */
  private static List<String> components(String header) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    boolean literal = false;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      if (literal) {
        literal = c != '"';
        i += c == '\\' ? 1 : 0;
        continue;
      }
      literal = c == '"';
      depth += c == '(' || c == '<' ? 1 : c == ')' || c == '>' ? -1 : 0;
      boolean opens = depth == 1 && c == '(' && parts.isEmpty();
      boolean separates = depth == 1 && c == ',' && !parts.isEmpty();
      if (opens || separates) {
        parts.add(header.substring(start, i + 1).strip());
        start = i + 1;
      } else if (depth == 0 && c == ')') {
        parts.add(header.substring(start, i + 1).strip());
        String rest = header.substring(i + 1).strip();
        if (rest.equals("{")) {
          parts.set(parts.size() - 1, parts.get(parts.size() - 1) + " {");
        } else {
          parts.add(rest);
        }
        return parts;
      }
    }
    return List.of(header);
  }

  /** Between what needs no air: fields of a builder, constants without a word of their own. */
  private boolean isGap() {
    char before = out.isEmpty() ? '\n' : out.charAt(out.length() - 1);
    if (before != ';' && before != ',') {
      return false;
    }
    String above = out.substring(last).strip();
    String below = line(1).strip();
    return (isPlainField(above) && isPlainField(below))
        || (isPlainConstant(above) && isPlainConstant(below));
  }

  private static boolean isPlainConstant(String code) {
    return code.length() > 1
        && code.endsWith(",")
        && code.chars().limit(code.length() - 1L).allMatch(Layout::isOfConstant);
  }

  private static boolean isOfConstant(int c) {
    return c == '_' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isPlainField(String code) {
    return code.startsWith("private ") && code.endsWith(";") && !code.contains("static");
  }

  private void put(String line) {
    put(line, 0, line.length());
  }

  private void put(String text, int from, int to) {
    if (last >= 0) {
      out.append('\n');
    }
    last = out.length();
    out.append(text, from, to);
  }

  private static int visibleEnd(CharSequence text, int from, int to) {
    int end = to;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private void pass(int lines) {
    for (int i = 0; i < lines; i++) {
      lookAt(end + 1);
    }
  }

  private void lookAt(int offset) {
    start = offset;
    end = endOfLine(offset);
  }

  private int endOfLine(int offset) {
    int found = source.indexOf('\n', offset);
    return found < 0 ? source.length() : found;
  }

  /** Where a line so many below the one that is looked at begins; behind the source if nowhere. */
  private int startOf(int below) {
    int offset = start;
    for (int i = 0; i < below && offset <= source.length(); i++) {
      offset = endOfLine(offset) + 1;
    }
    return offset;
  }

  /** A line so many below the one that is looked at. */
  private String line(int below) {
    int from = startOf(below);
    return from > source.length() ? "" : source.substring(from, endOfLine(from));
  }

  /** Whether a line so many below says only this. */
  private boolean isLine(int below, String text) {
    int from = startOf(below);
    if (from > source.length()) {
      return text.isEmpty();
    }
    int to = endOfLine(from);
    int first = skipBlanks(from, to);
    return source.startsWith(text, first)
        && first + text.length() <= to
        && skipBlanks(first + text.length(), to) == to;
  }

  private boolean endsWith(char c) {
    return end > start && source.charAt(end - 1) == c;
  }

  private String indent() {
    return source.substring(start, skipBlanks(start, end));
  }

  private int skipBlanks(int from, int to) {
    int at = from;
    while (at < to && source.charAt(at) == ' ') {
      at++;
    }
    return at;
  }
}
