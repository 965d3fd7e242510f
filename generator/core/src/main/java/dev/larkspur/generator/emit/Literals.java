package dev.larkspur.generator.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * String literals. JavaPoet's {@code $S} does not escape all line separators and invisible
 * characters, and does not split long text.
 */
public final class Literals {
  /** The maximum length of a constant: it has at most 65535 bytes, up to three per character. */
  private static final int LONGEST = 20_000;

  private static final int WIDTH = 84;

  private Literals() {}

  /** Returns a literal on one line. */
  static CodeBlock word(String text) {
    return CodeBlock.of("$L", quoted(text));
  }

  /** Returns a literal on one line as text: fewer code blocks make JavaPoet faster. */
  public static String quoted(String text) {
    return quoted(text, 0, text.length());
  }

  /** Returns an expression for text of any length, split into lines. */
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
    LinkTexts links = new LinkTexts(text);
    int start = 0;
    while (start < text.length()) {
      int end = endOfLine(text, start, links);
      lines.append(start == 0 ? "" : "\n    + ").append(quoted(text, start, end));
      start = end;
    }
    return lines.isEmpty() ? "\"\"" : lines.toString();
  }

  /**
   * Returns the end of a line: after a line feed, otherwise after the last space that fits. Without
   * a space in its second half, the line ends next to the last ideograph. The text of a link is not
   * split.
   */
  private static int endOfLine(String text, int start, LinkTexts links) {
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
      whole = c == '[' ? links.end(i) : whole;
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

  /** The texts of links. The next closing bracket is searched once for all before it. */
  private static final class LinkTexts {
    private final String text;
    private int from;
    private int close;

    LinkTexts(String text) {
      this.text = text;
      this.close = text.indexOf(']');
    }

    /** Returns the end of the link text that starts at an index; the index itself if none does. */
    int end(int start) {
      if (start < from || (close >= 0 && close < start)) {
        from = start;
        close = text.indexOf(']', start);
      }
      return close >= 0 && text.startsWith("](", close) ? close : start;
    }
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
          if (isVisible(text, i)) {
            quoted.append(c);
          } else {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  /** Returns whether a character is visible and does not change the direction of text. */
  public static boolean isVisible(String text, int index) {
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
