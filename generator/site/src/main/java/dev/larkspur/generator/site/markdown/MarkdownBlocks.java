package dev.larkspur.generator.site.markdown;

import dev.larkspur.generator.pagetext.CalloutFence;
import dev.larkspur.generator.pagetext.FormattingTags;
import dev.larkspur.generator.pagetext.HighlightMark;
import dev.larkspur.generator.pagetext.HtmlImage;
import dev.larkspur.generator.pagetext.LinkTarget;
import dev.larkspur.generator.pagetext.UnclosedHtml;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Renders the Markdown of pages as blocks of Markdown: paragraphs of one line, lists and code. A
 * block contains neither headings nor HTML, so page text cannot change the structure of a document
 * around it. Emphasis is removed.
 */
final class MarkdownBlocks {
  private static final int DEEPEST_NESTING = 64;
  private static final String IMAGE = "image";
  private static final Parser PARSER =
      Parser.builder()
          .customDelimiterProcessor(new HighlightMark())
          .customInlineContentParserFactory(UnclosedHtml.factory())
          .postProcessor(new FormattingTags())
          .maxOpenBlockParsers(DEEPEST_NESTING)
          .build();

  private final List<String> blocks = new ArrayList<>();

  private MarkdownBlocks() {}

  /** Returns the blocks of a text of a page. */
  static List<String> of(String markdown) {
    if (markdown.isBlank()) {
      return List.of();
    }
    MarkdownBlocks rendering = new MarkdownBlocks();
    rendering.children(PARSER.parse(markdown));
    return rendering.blocks;
  }

  private void children(Node parent) {
    for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
      block(block);
    }
  }

  private void block(Node block) {
    if (block instanceof ListBlock list) {
      list(list);
    } else if (block instanceof FencedCodeBlock code) {
      blocks.add(MarkdownSyntax.fence("", code.getLiteral()));
    } else if (block instanceof IndentedCodeBlock code) {
      blocks.add(MarkdownSyntax.fence("", code.getLiteral()));
    } else if (block instanceof HtmlBlock html) {
      paragraph(html(html.getLiteral()));
    } else if (block.getFirstChild() instanceof org.commonmark.node.Block) {
      children(block);
    } else if (!(block instanceof ThematicBreak)) {
      paragraph(inline(block));
    }
  }

  private void paragraph(String line) {
    if (!line.isBlank()) {
      blocks.add(MarkdownSyntax.atLineStart(line.strip()));
    }
  }

  private void list(ListBlock list) {
    List<String> items = new ArrayList<>();
    int number = 1;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      MarkdownBlocks inside = new MarkdownBlocks();
      inside.children(item);
      if (!inside.blocks.isEmpty()) {
        String bullet = list instanceof BulletList ? "- " : number++ + ". ";
        items.add(MarkdownSyntax.item(bullet, inside.blocks));
      }
    }
    if (!items.isEmpty()) {
      blocks.add(String.join("\n", items));
    }
  }

  /**
   * Returns the text of a block on one line. Not recursive, since emphasis can be nested deeply.
   */
  private static String inline(Node block) {
    StringBuilder text = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    Node node = block.getFirstChild();
    while (node != null) {
      start(node, text);
      if (isLink(node)) {
        starts.add(text.length());
      }
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        continue;
      }
      while (node != null) {
        if (isLink(node)) {
          end(node, starts.remove(starts.size() - 1), text);
        }
        if (node.getNext() != null) {
          node = node.getNext();
          break;
        }
        node = node.getParent() == block ? null : node.getParent();
      }
    }
    return text.toString();
  }

  private static void start(Node node, StringBuilder text) {
    if (node instanceof Text literal) {
      text.append(MarkdownSyntax.plain(CalloutFence.removedFrom(literal)));
    } else if (node instanceof Code code) {
      text.append(code.getLiteral().isBlank() ? " " : MarkdownSyntax.code(code.getLiteral()));
    } else if (node instanceof HtmlInline tag) {
      text.append(tag.getLiteral().startsWith("<br") ? " " : html(tag.getLiteral()));
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      text.append(' ');
    }
  }

  private static boolean isLink(Node node) {
    return node instanceof Link || node instanceof Image;
  }

  /** Ends a link. Links without a valid target become their text, images become links. */
  private static void end(Node node, int start, StringBuilder text) {
    String target =
        LinkTarget.of(
            node instanceof Link link ? link.getDestination() : ((Image) node).getDestination());
    String words = text.substring(start).strip();
    if (words.isEmpty() && node instanceof Image) {
      words = IMAGE;
    }
    // Links cannot contain links.
    if (target != null && !words.isEmpty() && words.indexOf("](") < 0) {
      text.setLength(start);
      text.append(MarkdownSyntax.link(words, target));
    }
  }

  /** Returns HTML as text; an image becomes a link to it. */
  private static String html(String html) {
    String image = HtmlImage.source(html);
    return image == null ? MarkdownSyntax.plain(html) : MarkdownSyntax.link(IMAGE, image);
  }
}
