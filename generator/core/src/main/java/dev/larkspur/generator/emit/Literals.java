package dev.larkspur.generator.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text as an expression. JavaPoet's own {@code $S} breaks literals at separators that Java knows no
 * escape for.
 */
final class Literals {
  /** A class file holds constants of 65535 bytes, and a character takes up to three. */
  private static final int LONGEST = 20_000;

  private static final int WIDTH = 84;

  private Literals() {}

  /** Short text, on one line. */
  static CodeBlock word(String text) {
    return CodeBlock.of("$L", quoted(text));
  }

  /**
   * The same as text, to be put together with other text: JavaPoet takes its time for each piece.
   */
  static String quoted(String text) {
    return quoted(text, 0, text.length());
  }

  /** Text of any length, a line of it on each line. */
  static CodeBlock text(String text) {
    if (text.length() <= LONGEST) {
      return CodeBlock.of("$L", lines(text));
    }
    List<CodeBlock> pieces = new ArrayList<>();
    for (int start = 0; start < text.length(); start += LONGEST) {
      int end = Math.min(text.length(), start + LONGEST);
      pieces.add(CodeBlock.of("$L", quoted(text, start, end)));
    }
    return CodeBlock.of("$T.join($S, $L)", String.class, "", CodeBlock.join(pieces, ", "));
  }

  private static String lines(String text) {
    StringBuilder lines = new StringBuilder();
    int start = 0;
    while (start < text.length()) {
      int end = endOfLine(text, start);
      lines.append(start == 0 ? "" : "\n    + ").append(quoted(text, start, end));
      start = end;
    }
    return lines.isEmpty() ? "\"\"" : lines.toString();
  }

  /**
   * Where a line of text ends: behind a line feed, else at the last gap that fits. Without one, or
   * if that leaves the line half empty, at the last ideograph; a link stays whole.
   */
  private static int endOfLine(String text, int start) {
    int width = 0;
    int gap = start;
    int soft = start;
    int whole = start;
    boolean halfFull = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i > start && i >= whole && TextWidth.isSoftBreak(text, i)) {
        soft = i;
      }
      whole = c == '[' ? endOfWords(text, i) : whole;
      width += TextWidth.of(c);
      if (width > WIDTH && (gap > start || soft > start)) {
        return halfFull ? gap : Math.max(gap, soft);
      }
      if (c == '\n') {
        return i + 1;
      }
      if (c == ' ' || TextWidth.isBreak(c)) {
        gap = i + 1;
        halfFull = width > WIDTH / 2;
      }
    }
    return text.length();
  }

  /** Behind the words of a link, of which the address follows; where it is if none begins. */
  private static int endOfWords(String text, int start) {
    int end = text.indexOf(']', start);
    return end >= 0 && text.startsWith("](", end) ? end : start;
  }

  private static String quoted(String text, int start, int end) {
    StringBuilder quoted = new StringBuilder(end - start + 16).append('"');
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (isSeen(text, i)) {
            quoted.append(c);
          } else {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  /** Whether a character shows, and shows where it stands. */
  static boolean isSeen(String text, int index) {
    char c = text.charAt(index);
    if ((c >= ' ' && c < 0x7f) || (c >= '\u4e00' && c <= '\u9fa5')) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.SURROGATE -> isHalfOfPair(text, index);
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static boolean isHalfOfPair(String text, int index) {
    return Character.isHighSurrogate(text.charAt(index))
        ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
        : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
  }
}
