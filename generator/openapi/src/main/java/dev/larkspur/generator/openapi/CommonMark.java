package dev.larkspur.generator.openapi;

import dev.larkspur.generator.pagetext.UnclosedHtml;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Page text as CommonMark without HTML and without links that run programs: tools show descriptions
 * as HTML pages. Such markup becomes text.
 */
final class CommonMark {
  private static final Parser PARSER =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .customInlineContentParserFactory(UnclosedHtml.factory())
          .build();

  private static final List<String> SCHEMES = List.of("http:", "https:", "mailto:");

  /** How pages begin the destination of a link to another page. */
  private static final List<String> PAGES =
      List.of("](/document/", "](/ssl:ttdoc/", "](/ssl::ttdoc/");

  /** Tags without attributes that only format text. */
  private static final Set<String> FORMATTING =
      Set.of(
          "<br>",
          "<br/>",
          "<br />",
          "<b>",
          "</b>",
          "<i>",
          "</i>",
          "<em>",
          "</em>",
          "<strong>",
          "</strong>",
          "<code>",
          "</code>",
          "<sub>",
          "</sub>",
          "<sup>",
          "</sup>");

  /** Escaping markup can turn the text behind it into other markup. */
  private static final int MOST_PASSES = 5;

  private CommonMark() {}

  /**
   * Returns a text in which markup that is not safe is escaped, and links to other pages are
   * complete.
   */
  static String safe(String markdown) {
    String text = markdown;
    for (String prefix : PAGES) {
      text = text.replace(prefix, "](" + PageReferences.PORTAL + "/");
    }
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      if (!mayHaveMarkup(text)) {
        return text;
      }
      BitSet escaped = new UnsafeMarkup(text).found();
      if (escaped.isEmpty()) {
        return text;
      }
      text = escape(text, escaped);
    }
    return text.replace("<", "&lt;").replace("[", "\\[");
  }

  private static boolean mayHaveMarkup(String text) {
    return text.indexOf('<') >= 0 || text.indexOf("](") >= 0 || text.indexOf("]:") >= 0;
  }

  private static String escape(String text, BitSet escaped) {
    StringBuilder safe = new StringBuilder(text.length() + escaped.cardinality());
    for (int i = 0; i < text.length(); i++) {
      if (escaped.get(i)) {
        safe.append('\\');
      }
      safe.append(text.charAt(i));
    }
    return safe.toString();
  }

  /** The offsets of characters to escape. */
  private static final class UnsafeMarkup extends AbstractVisitor {
    private final String text;
    private final BitSet found = new BitSet();

    UnsafeMarkup(String text) {
      this.text = text;
    }

    BitSet found() {
      PARSER.parse(text).accept(this);
      return found;
    }

    @Override
    public void visit(HtmlBlock html) {
      for (SourceSpan span : html.getSourceSpans()) {
        mark(span, '<', false);
      }
    }

    @Override
    public void visit(HtmlInline html) {
      if (!FORMATTING.contains(html.getLiteral())) {
        mark(html.getSourceSpans().get(0), '<', true);
      }
    }

    @Override
    public void visit(Link link) {
      if (isUnsafe(link.getDestination())) {
        markStart(link);
      }
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      if (isUnsafe(image.getDestination())) {
        markStart(image);
      }
      visitChildren(image);
    }

    /** Marks the bracket of a link, an image or an address. */
    private void markStart(Node node) {
      int start = node.getSourceSpans().get(0).getInputIndex();
      boolean image = text.charAt(start) == '!';
      found.set(image ? start + 1 : start);
    }

    private void mark(SourceSpan span, char character, boolean first) {
      int end = span.getInputIndex() + span.getLength();
      for (int i = span.getInputIndex(); i < end; i++) {
        if (text.charAt(i) == character) {
          found.set(i);
          if (first) {
            return;
          }
        }
      }
    }

    /** Returns whether a destination has a scheme other than those of pages and addresses. */
    private static boolean isUnsafe(String destination) {
      String lower = destination.strip().toLowerCase(Locale.ROOT);
      int colon = lower.indexOf(':');
      if (colon < 0 || SCHEMES.stream().anyMatch(lower::startsWith)) {
        return false;
      }
      // A colon after a slash, a question mark or a hash is a part of a path.
      for (int i = 0; i < colon; i++) {
        if ("/?#".indexOf(lower.charAt(i)) >= 0) {
          return false;
        }
      }
      return true;
    }
  }
}
