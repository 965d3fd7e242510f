package dev.larkspur.generator.emit;

/**
 * Rewrites JavaPoet's layout where it is hard to review: record components share lines, a Javadoc
 * comment takes at least three lines, and an empty line follows every field (decision 27). Works on
 * whole lines, so that the content of literals and comments cannot be mistaken for code.
 */
final class Layout {
  private static final int WIDTH = 100;
  private static final String CONTINUATION = "    ";

  private final String[] lines;
  private final StringBuilder out;
  private String last = "";
  private int index;

  private Layout(String source) {
    this.lines = source.split("\n", -1);
    this.out = new StringBuilder(source.length() + source.length() / 16);
  }

  static String of(String source) {
    Layout layout = new Layout(source);
    while (layout.index < layout.lines.length) {
      layout.step();
    }
    layout.out.setLength(layout.out.length() - 1);
    return layout.out.toString();
  }

  private void step() {
    String line = lines[index].stripTrailing();
    String code = line.stripLeading();
    String indent = line.substring(0, line.length() - code.length());
    index++;
    if (code.startsWith("*")) {
      put(line);
    } else if (code.equals("/**") && isShortComment()) {
      put(indent + "/** " + next(0).substring(2) + " */");
      index += 2;
    } else if (code.startsWith("public record ")) {
      record(indent, code);
    } else if (code.startsWith("public final class ") && line.length() > WIDTH) {
      put(line.replaceFirst(" extends ", "\n" + indent + CONTINUATION + "extends "));
    } else if (code.startsWith("@") && code.endsWith("(") && next(1).equals(")")) {
      put(line + next(0) + ")");
      index += 2;
    } else if (code.endsWith("{") && next(0).equals("}")) {
      put(line + "}");
      index++;
    } else if (!code.isEmpty() || !isBetweenFields()) {
      put(line);
    }
  }

  private boolean isShortComment() {
    return next(1).equals("*/") && next(0).startsWith("* ") && lines[index].length() + 4 <= WIDTH;
  }

  /** Puts each component on a line of its own unless the whole header is short. */
  private void record(String indent, String firstLine) {
    StringBuilder header = new StringBuilder(firstLine);
    while (header.charAt(header.length() - 1) != '{') {
      header.append(' ').append(lines[index++].strip());
    }
    String code = header.toString();
    if (indent.length() + code.length() > WIDTH || code.indexOf('@') >= 0) {
      int start = code.indexOf('(') + 1;
      put(indent + code.substring(0, start));
      int end = endOfComponent(code, start);
      while (code.charAt(end) == ',') {
        component(indent + CONTINUATION, code.substring(start, end + 1).strip());
        start = end + 1;
        end = endOfComponent(code, start);
      }
      String rest = code.substring(end + 1).strip();
      String lastComponent = code.substring(start, end + 1).strip();
      component(indent + CONTINUATION, rest.equals("{") ? lastComponent + " {" : lastComponent);
      if (!rest.equals("{")) {
        put(indent + CONTINUATION + rest);
      }
    } else {
      put(indent + code);
    }
    if (next(0).equals("}")) {
      append("}");
      index++;
    } else if (!next(0).isEmpty()) {
      put("");
    }
  }

  /** Returns the index of the comma after a component, or of the closing parenthesis. */
  private static int endOfComponent(String header, int start) {
    int depth = 0;
    boolean literal = false;
    int i = start;
    while (literal || depth > 0 || (header.charAt(i) != ',' && header.charAt(i) != ')')) {
      char c = header.charAt(i);
      if (c == '"') {
        literal = !literal;
      } else if (literal) {
        i += c == '\\' ? 1 : 0;
      } else {
        depth += c == '(' || c == '<' ? 1 : c == ')' || c == '>' ? -1 : 0;
      }
      i++;
    }
    return i;
  }

  /** Puts a component on a line, or on two if it is too wide: type and name below annotation. */
  private void component(String indent, String code) {
    int type = code.lastIndexOf("\") ") + 3;
    if (indent.length() + code.length() > WIDTH && type >= 3) {
      put(indent + code.substring(0, type - 1));
      put(indent + CONTINUATION + code.substring(type));
    } else {
      put(indent + code);
    }
  }

  /** Returns whether an empty line separates fields of a builder, or constants without comments. */
  private boolean isBetweenFields() {
    String above = last.strip();
    String below = next(0);
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
    out.append(line).append('\n');
    last = line;
  }

  private void append(String code) {
    out.insert(out.length() - 1, code);
  }

  private String next(int below) {
    return index + below < lines.length ? lines[index + below].strip() : "";
  }
}
