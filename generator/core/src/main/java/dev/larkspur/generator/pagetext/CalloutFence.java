package dev.larkspur.generator.pagetext;

import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The fence of a callout at the start of a line: {@code :::note}, {@code :::}. */
public final class CalloutFence {
  private static final String FENCE = ":::";

  private CalloutFence() {}

  /** Returns whether a text starts with a fence. */
  public static boolean isAtStartOf(String text) {
    return text.startsWith(FENCE);
  }

  /** Returns a text without the fence at the start of its line. */
  public static String removedFrom(Text text) {
    String literal = text.getLiteral();
    Node before = text.getPrevious();
    boolean startsLine =
        before == null || before instanceof SoftLineBreak || before instanceof HardLineBreak;
    if (!startsLine || !isAtStartOf(literal)) {
      return literal;
    }
    int end = FENCE.length();
    while (end < literal.length() && literal.charAt(end) < 0x7f && isPartOfName(literal, end)) {
      end++;
    }
    return literal.substring(end).stripLeading();
  }

  private static boolean isPartOfName(String literal, int index) {
    char c = literal.charAt(index);
    return Character.isLetter(c) || c == '-';
  }
}
