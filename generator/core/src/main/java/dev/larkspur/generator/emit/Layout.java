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

  private final String[] source;
  private final List<String> lines = new ArrayList<>();
  private int next;

  private Layout(String source) {
    this.source = source.split("\n", -1);
  }

  /** A comment as one line, which JavaPoet carries quicker than many; here it is parted again. */
  static String inOneLine(String comment) {
    return comment.replace('\n', LINE_END);
  }

  static String of(String source) {
    Layout layout = new Layout(source);
    while (layout.next < layout.source.length) {
      layout.step();
    }
    return String.join("\n", layout.lines);
  }

  private void step() {
    String line = source[next];
    int first = indent(line);
    if (line.startsWith("*", first)) {
      comment(line);
      next++;
    } else if (line.startsWith("/**", first) && isShortComment()) {
      lines.add(indentOf(line) + "/** " + at(1).strip().substring(2).strip() + " */");
      next += 3;
    } else if (line.startsWith("@", first) && line.endsWith("(") && at(2).strip().equals(")")) {
      lines.add(line + at(1).strip() + ")");
      next += 3;
    } else if (line.startsWith("public record ", first)) {
      record();
    } else if (line.endsWith("{") && at(1).strip().equals("}") && !line.startsWith("//", first)) {
      lines.add(line + "}");
      next += 2;
    } else if (first == line.length() && isGap(before(), at(1).strip())) {
      next++;
    } else {
      lines.addAll(WideLine.broken(line.stripTrailing()));
      next++;
    }
  }

  private boolean isShortComment() {
    String text = at(1).strip();
    int width = at(1).length() + 4;
    return at(2).strip().equals("*/")
        && text.startsWith("* ")
        && width <= WIDTH
        && text.indexOf(LINE_END) < 0;
  }

  private void comment(String line) {
    String lineStart = "\n" + indentOf(line) + "* ";
    for (String part : line.replace(String.valueOf(LINE_END), lineStart).split("\n", -1)) {
      lines.add(part.stripTrailing());
    }
  }

  /** JavaPoet fills lines with components; each gets its own. */
  private void record() {
    String indent = indentOf(source[next]);
    StringBuilder whole = new StringBuilder(source[next].strip());
    while (!whole.toString().endsWith("{")) {
      next++;
      whole.append(' ').append(source[next].strip());
    }
    next++;
    String header = whole.toString();
    if (indent.length() + header.length() > WIDTH || header.contains("@")) {
      List<String> parts = components(header);
      for (int i = 0; i < parts.size(); i++) {
        if (i == 0) {
          lines.add(indent + parts.get(i));
        } else {
          component(indent + "    ", parts.get(i));
        }
      }
    } else {
      lines.add(indent + header);
    }
    if (at(0).strip().equals("}")) {
      lines.set(lines.size() - 1, lines.get(lines.size() - 1) + "}");
      next++;
    } else if (!at(0).isBlank()) {
      lines.add("");
    }
  }

  /** One that is too wide has its type and its name below its annotation. */
  private void component(String indent, String part) {
    int end = part.startsWith("@") ? endOfBrackets(part) : 0;
    if (indent.length() + part.length() > WIDTH && end > 0) {
      lines.add(indent + part.substring(0, end));
      lines.add(indent + "    " + part.substring(end).strip());
    } else {
      lines.add(indent + part);
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
  private static boolean isGap(String above, String below) {
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

  private String before() {
    return lines.isEmpty() ? "" : lines.get(lines.size() - 1).strip();
  }

  private String at(int ahead) {
    return next + ahead < source.length ? source[next + ahead] : "";
  }

  private static String indentOf(String line) {
    return line.substring(0, indent(line));
  }

  private static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    return indent;
  }
}
