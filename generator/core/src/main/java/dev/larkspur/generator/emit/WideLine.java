package dev.larkspur.generator.emit;

import java.util.ArrayList;
import java.util.List;

/** A line of code that is too wide, broken where one breaks it by hand. */
final class WideLine {
  private static final int WIDTH = 100;
  private static final String INDENT = "    ";
  private static final String ENTRY = "Map.entry(";

  private final String indent;
  private final List<String> lines = new ArrayList<>();

  private WideLine(String indent) {
    this.indent = indent;
  }

  /** The lines that such a line becomes: itself if nobody knows where to break. */
  static List<String> broken(String line) {
    String code = line.stripLeading();
    WideLine wide = new WideLine(line.substring(0, line.length() - code.length()));
    if (code.startsWith("public ")) {
      wide.declaration(code);
    } else if (code.startsWith(ENTRY)) {
      wide.lines.add(wide.indent + ENTRY);
      wide.arguments(code.substring(ENTRY.length()));
    } else if (code.startsWith("return ") && code.indexOf('"') < 0 && code.contains(" ? ")) {
      wide.choice(code);
    } else {
      return List.of(line);
    }
    return wide.lines;
  }

  private void declaration(String code) {
    int assigned = code.indexOf(" = new ");
    int cut = assigned > 0 ? assigned + " =".length() : code.indexOf(" extends ");
    if (cut < 0) {
      lines.add(indent + code);
    } else {
      lines.add(indent + code.substring(0, cut));
      arguments(code.substring(cut + 1));
    }
  }

  /** Something with arguments; if it is still too wide, the last of them has its own line. */
  private void arguments(String code) {
    int comma = code.endsWith("{") ? -1 : code.lastIndexOf(", ");
    boolean fits = indent.length() + INDENT.length() + code.length() <= WIDTH;
    if (fits || comma < 0 || code.indexOf('"', comma) >= 0) {
      lines.add(indent + INDENT + code);
    } else {
      lines.add(indent + INDENT + code.substring(0, comma + 1));
      lines.add(indent + INDENT + INDENT + code.substring(comma + 2));
    }
  }

  private void choice(String code) {
    int condition = code.indexOf(" ? ");
    int otherwise = code.lastIndexOf(" : ");
    lines.add(indent + code.substring(0, condition));
    lines.add(indent + INDENT + code.substring(condition + 1, otherwise));
    lines.add(indent + INDENT + code.substring(otherwise + 1));
  }
}
