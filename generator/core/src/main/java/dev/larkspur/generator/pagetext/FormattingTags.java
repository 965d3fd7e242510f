package dev.larkspur.generator.pagetext;

import java.util.HashSet;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.PostProcessor;
import org.jspecify.annotations.Nullable;

/**
 * Removes the tags in running text that only format it. A tag without its counterpart among its
 * siblings is text, and stays.
 */
public final class FormattingTags implements PostProcessor {
  private static final Set<String> NAMES =
      Set.of("b", "strong", "i", "em", "u", "s", "del", "code", "span", "font");

  @Override
  public Node process(Node document) {
    Node node = document;
    while (node != null) {
      removeFrom(node);
      node = following(node, document);
    }
    return document;
  }

  /** Returns the next node in the order of the text. Not recursive: nodes can be nested deeply. */
  private static @Nullable Node following(Node node, Node root) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    while (at != root && at.getNext() == null) {
      at = at.getParent();
    }
    return at == root ? null : at.getNext();
  }

  /** Removes the tags among the children of a node. */
  private static void removeFrom(Node parent) {
    if (parent.getFirstChild() instanceof Block) {
      return;
    }
    Set<HtmlInline> paired = new HashSet<>();
    Set<String> opened = new HashSet<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      pair(child, false, opened, paired);
    }
    Set<String> closed = new HashSet<>();
    for (Node child = parent.getLastChild(); child != null; child = child.getPrevious()) {
      pair(child, true, closed, paired);
    }
    paired.forEach(Node::unlink);
  }

  /**
   * Adds a tag to those to remove if its counterpart was met.
   *
   * @param backwards whether the children are visited from the last to the first
   * @param met the names of the tags met so far that can be the counterpart of one
   */
  private static void pair(Node child, boolean backwards, Set<String> met, Set<HtmlInline> paired) {
    if (!(child instanceof HtmlInline tag)) {
      return;
    }
    boolean closing = tag.getLiteral().startsWith("</");
    String name = name(tag.getLiteral(), closing ? 2 : 1);
    if (!NAMES.contains(name)) {
      return;
    }
    if (closing == backwards) {
      met.add(name);
    } else if (met.contains(name)) {
      paired.add(tag);
    }
  }

  /** Returns the name of a tag, which attributes may follow. */
  private static String name(String literal, int start) {
    int end = start;
    while (end < literal.length() && Character.isLetterOrDigit(literal.charAt(end))) {
      end++;
    }
    return literal.substring(start, end);
  }
}
