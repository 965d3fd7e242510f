package dev.larkspur.generator.pagetext;

import java.util.Set;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/** Tags in running text that only format it. A tag without its counterpart is text. */
public final class FormattingTag {
  private static final Set<String> NAMES =
      Set.of("b", "strong", "i", "em", "u", "s", "del", "code", "span", "font");

  private FormattingTag() {}

  /** Returns whether a tag opens or closes formatted text. */
  public static boolean isOne(HtmlInline tag) {
    String literal = tag.getLiteral();
    boolean closing = literal.startsWith("</");
    String name = name(literal);
    if (!NAMES.contains(name)) {
      return false;
    }
    Node other = tag;
    do {
      other = closing ? other.getPrevious() : other.getNext();
    } while (other != null && !isTag(other, name, !closing));
    return other != null;
  }

  private static boolean isTag(Node node, String name, boolean closing) {
    return node instanceof HtmlInline tag
        && tag.getLiteral().startsWith("</") == closing
        && name(tag.getLiteral()).equals(name);
  }

  /** Returns the name of a tag, which attributes may follow. */
  private static String name(String literal) {
    int start = literal.startsWith("</") ? 2 : 1;
    int end = start;
    while (end < literal.length() && Character.isLetterOrDigit(literal.charAt(end))) {
      end++;
    }
    return literal.substring(start, end);
  }
}
