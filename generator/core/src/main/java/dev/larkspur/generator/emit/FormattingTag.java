package dev.larkspur.generator.emit;

import java.util.Set;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/** Tags in running text that only format it. A tag without its counterpart is text. */
final class FormattingTag {
  private static final Set<String> NAMES =
      Set.of("b", "strong", "i", "em", "u", "s", "del", "code", "span");

  private FormattingTag() {}

  /** Returns whether a tag opens or closes formatted text. */
  static boolean isOne(HtmlInline tag) {
    String literal = tag.getLiteral();
    boolean closing = literal.startsWith("</");
    String name = literal.substring(closing ? 2 : 1, literal.length() - 1);
    if (!NAMES.contains(name)) {
      return false;
    }
    String counterpart = (closing ? "<" : "</") + name + ">";
    Node other = tag;
    do {
      other = closing ? other.getPrevious() : other.getNext();
    } while (other != null && !isTag(other, counterpart));
    return other != null;
  }

  private static boolean isTag(Node node, String literal) {
    return node instanceof HtmlInline tag && tag.getLiteral().equals(literal);
  }
}
