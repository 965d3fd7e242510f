package dev.larkspur.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Document of the project.
 *
 * @param file the Markdown file below the project
 * @param headings the headings in order
 * @param html the body as HTML
 */
record Document(Path file, List<Heading> headings, String html) {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

  /** Class of the link from a heading to itself. */
  private static final String ANCHOR = "anchor";

  /** Reads a document and replaces its links by those of the site. */
  static Document read(Path project, Path file, Links links) throws IOException {
    Node body = PARSER.parse(Files.readString(project.resolve(file)));
    for (Link link : all(body, Link.class)) {
      link.setDestination(links.target(file, link.getDestination()));
    }
    for (Code code : all(body, Code.class)) {
      String api = links.api(file, code.getLiteral());
      if (api != null && !isInsideLink(code)) {
        Link link = new Link(api, null);
        code.insertBefore(link);
        link.appendChild(code);
      }
    }
    for (FencedCodeBlock block : all(body, FencedCodeBlock.class)) {
      String chart = "mermaid".equals(block.getInfo()) ? FlowChart.svg(block.getLiteral()) : null;
      if (chart != null) {
        HtmlBlock html = new HtmlBlock();
        html.setLiteral(chart);
        block.insertBefore(html);
        block.unlink();
      }
    }
    Map<Node, Heading> headings = headings(body);
    headings.forEach((node, heading) -> node.appendChild(new Link("#" + heading.id(), ANCHOR)));
    return new Document(file, List.copyOf(headings.values()), render(body, headings));
  }

  /** Returns the path of the page in the site. */
  Path target() {
    return Links.page(file);
  }

  /** Returns the title. */
  String title() {
    return headings.isEmpty() ? file.toString() : headings.get(0).text();
  }

  private static Map<Node, Heading> headings(Node body) {
    Map<Node, Heading> headings = new LinkedHashMap<>();
    Map<String, Integer> used = new HashMap<>();
    for (var heading : all(body, org.commonmark.node.Heading.class)) {
      headings.put(heading, Heading.of(heading.getLevel(), text(heading), used));
    }
    return headings;
  }

  private static String render(Node body, Map<Node, Heading> headings) {
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .attributeProviderFactory(
            context ->
                (node, tag, attributes) -> {
                  Heading heading = headings.get(node);
                  if (heading != null) {
                    attributes.put("id", heading.id());
                  } else if (node instanceof Link link && ANCHOR.equals(link.getTitle())) {
                    attributes.remove("title");
                    attributes.put("class", ANCHOR);
                    attributes.put("aria-label", "Link to this section");
                  }
                })
        .build()
        .render(body);
  }

  private static boolean isInsideLink(Node node) {
    for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
      if (parent instanceof Link || parent instanceof org.commonmark.node.Heading) {
        return true;
      }
    }
    return false;
  }

  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(Code part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak part) {
            text.append(' ');
          }
        });
    return text.toString();
  }

  /** Returns all nodes of a type in their order. */
  private static <T extends Node> List<T> all(Node body, Class<T> type) {
    List<T> found = new ArrayList<>();
    Node node = body;
    while (node != null) {
      if (type.isInstance(node)) {
        found.add(type.cast(node));
      }
      node = next(node);
    }
    return found;
  }

  private static @Nullable Node next(Node node) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    for (Node parent = node; parent != null; parent = parent.getParent()) {
      if (parent.getNext() != null) {
        return parent.getNext();
      }
    }
    return null;
  }
}
