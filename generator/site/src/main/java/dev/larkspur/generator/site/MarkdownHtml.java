package dev.larkspur.generator.site;

import dev.larkspur.generator.pagetext.CalloutFence;
import dev.larkspur.generator.pagetext.FormattingTags;
import dev.larkspur.generator.pagetext.HighlightMark;
import dev.larkspur.generator.pagetext.HtmlImage;
import dev.larkspur.generator.pagetext.UnclosedHtml;
import dev.larkspur.generator.site.view.SafeHtml;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * Renders the Markdown of page text as HTML. HTML in it becomes text, except that formatting tags
 * are removed; images and links become links to safe targets.
 */
final class MarkdownHtml {
  private static final Set<String> LINE_BREAKS = Set.of("<br>", "<br/>", "<br />");

  private static final String PARAGRAPH = "<p>";
  private static final String END = "</p>";

  private final Parser parser =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .customDelimiterProcessor(new HighlightMark())
          .customInlineContentParserFactory(UnclosedHtml.factory())
          .postProcessor(new FormattingTags())
          .build();
  private final HtmlRenderer renderer;
  private final Map<String, SafeHtml> rendered = new ConcurrentHashMap<>();

  MarkdownHtml(PortalLinks links) {
    this.renderer =
        HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .nodeRendererFactory(context -> new PageTextRenderer(context, links))
            .build();
  }

  /** Returns a text as HTML blocks for a page in a folder of the site. */
  SafeHtml of(String markdown) {
    return markdown.isBlank()
        ? SafeHtml.EMPTY
        : rendered.computeIfAbsent(
            markdown, text -> new SafeHtml(renderer.render(parser.parse(text)).strip()));
  }

  /** Returns a text as HTML for a table cell or list item: a single paragraph has no tags. */
  SafeHtml cell(String markdown) {
    String html = of(markdown).html();
    boolean single =
        html.startsWith(PARAGRAPH) && html.indexOf(END) == html.length() - END.length();
    return new SafeHtml(
        single ? html.substring(PARAGRAPH.length(), html.length() - END.length()) : html);
  }

  /** Renderer of the nodes that page text needs otherwise than CommonMark renders them. */
  private static final class PageTextRenderer implements NodeRenderer {
    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final PortalLinks links;

    private PageTextRenderer(HtmlNodeRendererContext context, PortalLinks links) {
      this.context = context;
      this.html = context.getWriter();
      this.links = links;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(
          Text.class, Link.class, Image.class, HtmlInline.class, HtmlBlock.class, Heading.class);
    }

    @Override
    public void render(Node node) {
      if (node instanceof Text text) {
        html.text(CalloutFence.removedFrom(text));
      } else if (node instanceof Link link) {
        link(links.target(link.getDestination()), link);
      } else if (node instanceof Image image) {
        image(image);
      } else if (node instanceof HtmlInline tag) {
        inline(tag);
      } else if (node instanceof HtmlBlock block) {
        html.line();
        html.tag("p");
        text(block.getLiteral());
        html.tag("/p");
        html.line();
      } else if (node instanceof Heading) {
        // Headings of page text are not headings of the page that contains it.
        html.line();
        html.tag("p", Map.of("class", "lead"));
        renderChildren(node);
        html.tag("/p");
        html.line();
      }
    }

    /** A link without a safe target is its text. */
    private void link(@Nullable String target, Node link) {
      if (target == null || isInsideLink(link)) {
        renderChildren(link);
      } else {
        html.tag("a", Map.of("href", target));
        renderChildren(link);
        html.tag("/a");
      }
    }

    /** An image is a link to it, because the site does not use the network. */
    private void image(Image image) {
      String target = links.target(image.getDestination());
      if (image.getFirstChild() != null) {
        link(target, image);
      } else if (target != null && !isInsideLink(image)) {
        imageLink(target);
      }
    }

    private void imageLink(String target) {
      html.tag("a", Map.of("href", target));
      html.text("image");
      html.tag("/a");
    }

    private void inline(HtmlInline tag) {
      String literal = tag.getLiteral();
      if (LINE_BREAKS.contains(literal)) {
        html.tag("br");
      } else {
        text(literal);
      }
    }

    private void text(String literal) {
      String image = HtmlImage.source(literal);
      if (image == null) {
        html.text(literal.strip());
      } else {
        imageLink(image);
      }
    }

    private static boolean isInsideLink(Node node) {
      Node around = node.getParent();
      while (around != null && !(around instanceof Paragraph) && !(around instanceof Link)) {
        around = around.getParent();
      }
      return around instanceof Link;
    }

    private void renderChildren(Node node) {
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
    }
  }
}
