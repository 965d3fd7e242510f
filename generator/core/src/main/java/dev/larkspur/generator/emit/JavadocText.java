package dev.larkspur.generator.emit;

import dev.larkspur.generator.pagetext.CalloutFence;
import dev.larkspur.generator.pagetext.FormattingTags;
import dev.larkspur.generator.pagetext.HighlightMark;
import dev.larkspur.generator.pagetext.HtmlImage;
import dev.larkspur.generator.pagetext.LinkTarget;
import dev.larkspur.generator.pagetext.UnclosedHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Renders Markdown as Javadoc. All page text in Javadoc comes from here: the result never ends the
 * comment, starts a block tag or contains HTML of the page.
 */
final class JavadocText extends AbstractVisitor {
  private static final Parser PARSER =
      Parser.builder()
          .customDelimiterProcessor(new HighlightMark())
          .customInlineContentParserFactory(UnclosedHtml.factory())
          .postProcessor(new FormattingTags())
          .build();

  /** The link text of an image without a description. */
  private static final String IMAGE = "image";

  /** Characters that are never Markdown, and those that are not after the start of a line. */
  private static final String ANYWHERE =
      " ,:/(\"'%;?$^|\uFF0C\u3002\uFF1A\uFF1B\u3001\uFF08\uFF09\u201C\u201D\u2018\u2019\uFF01\uFF1F\u300A\u300B\u3010\u3011";

  private static final String INSIDE = ".-)+#";

  /** The length of the longest bullet: a list number has at most nine digits. */
  private static final int LONGEST_BULLET = 10;

  private static final Set<String> LINE_BREAKS = Set.of("<br>", "<br/>", "<br />");

  private final List<String> blocks = new ArrayList<>();
  private final StringBuilder inline = new StringBuilder();

  private JavadocText() {}

  /** Returns paragraphs, lists and other blocks as Javadoc, without paragraph tags between them. */
  static List<String> blocks(String markdown) {
    String text = markdown.strip();
    if (text.isEmpty()) {
      return List.of();
    }
    return isPlain(text) ? List.of(escape(text)) : rendered(text);
  }

  /** Returns the blocks of a text that may contain Markdown. */
  static List<String> rendered(String text) {
    JavadocText rendering = new JavadocText();
    PARSER.parse(text).accept(rendering);
    rendering.endBlock();
    return rendering.blocks;
  }

  /** Escapes plain text, such as a title or a message. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '@' -> escaped.append("&#64;");
        case '{' -> escaped.append("&#123;");
        case '}' -> escaped.append("&#125;");
        // The compiler decodes Unicode escapes even in comments.
        case '\\' -> escaped.append("&#92;");
        // The output must not contain the end of a comment.
        case '*' -> escaped.append("&#42;");
        default -> escaped.append(Literals.isVisible(text, i) ? c : ' ');
      }
    }
    return escaped.toString();
  }

  /** Returns inline code. */
  static String code(String text) {
    return isPlainCode(text) ? "{@code " + text + "}" : "<code>" + escape(text) + "</code>";
  }

  /** Returns a link to a target of {@link LinkTarget} with escaped text. */
  static String anchor(String target, String words) {
    return "<a href=\"" + escape(target) + "\">" + words + "</a>";
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    endBlock();
  }

  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    endBlock();
  }

  @Override
  public void visit(BulletList list) {
    list(list, "ul");
  }

  @Override
  public void visit(OrderedList list) {
    list(list, "ol");
  }

  @Override
  public void visit(BlockQuote quote) {
    visitChildren(quote);
  }

  @Override
  public void visit(FencedCodeBlock block) {
    preformatted(block.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    preformatted(block.getLiteral());
  }

  @Override
  public void visit(HtmlBlock block) {
    html(block.getLiteral());
    endBlock();
  }

  @Override
  public void visit(ThematicBreak line) {}

  @Override
  public void visit(HtmlInline html) {
    String tag = html.getLiteral();
    if (LINE_BREAKS.contains(tag)) {
      inline.append("<br>");
    } else {
      html(tag);
    }
  }

  /** Appends HTML as text; an image becomes a link to it. */
  private void html(String html) {
    String image = HtmlImage.source(html);
    inline.append(image == null ? escape(html) : anchor(image, IMAGE));
  }

  @Override
  public void visit(Text text) {
    inline.append(escape(CalloutFence.removedFrom(text)));
  }

  @Override
  public void visit(Code code) {
    String text = code.getLiteral().strip();
    inline.append(text.isEmpty() ? " " : code(text));
  }

  /** A link without a valid target becomes its text. */
  @Override
  public void visit(Link link) {
    String target = LinkTarget.of(link.getDestination());
    int start = inline.length();
    visitChildren(link);
    String words = inline.substring(start).strip();
    if (target != null && !words.isEmpty()) {
      inline.setLength(start);
      inline.append(anchor(target, words));
    }
  }

  /** An image becomes a link to it, except inside of another link. */
  @Override
  public void visit(Image image) {
    String target = LinkTarget.of(image.getDestination());
    if (target != null && !isInsideLink(image)) {
      int start = inline.length();
      visitChildren(image);
      String words = inline.substring(start).strip();
      inline.setLength(start);
      inline.append(anchor(target, words.isEmpty() ? IMAGE : words));
    }
  }

  private static boolean isInsideLink(Node node) {
    Node around = node.getParent();
    while (around != null && !(around instanceof Link)) {
      around = around.getParent();
    }
    return around != null;
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    if (!inline.isEmpty() && inline.charAt(inline.length() - 1) != ' ') {
      inline.append(' ');
    }
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    inline.append("<br>");
  }

  private void list(Node list, String tag) {
    endBlock();
    StringBuilder items = new StringBuilder("<").append(tag).append(">\n");
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem) {
        JavadocText inside = new JavadocText();
        inside.visitChildren(item);
        inside.endBlock();
        if (!inside.blocks.isEmpty()) {
          items.append("<li>").append(JavadocBlocks.join(inside.blocks)).append("</li>\n");
        }
      }
    }
    if (items.indexOf("<li>") > 0) {
      blocks.add(items.append("</").append(tag).append('>').toString());
    }
  }

  private void preformatted(String text) {
    endBlock();
    StringBuilder lines = new StringBuilder("<pre>");
    text.stripTrailing().lines().forEach(line -> lines.append('\n').append(escape(line)));
    blocks.add(lines.append("\n</pre>").toString());
  }

  private void endBlock() {
    String block = inline.toString().strip();
    if (!block.isEmpty()) {
      blocks.add(block);
    }
    inline.setLength(0);
  }

  /** Returns whether a text contains no Markdown. */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          Character.isLetterOrDigit(c)
              || ANYWHERE.indexOf(c) >= 0
              || (i > LONGEST_BULLET && INSIDE.indexOf(c) >= 0)
              || (c == '_' && isInsideWord(text, i));
      if (!plain) {
        return false;
      }
    }
    return !CalloutFence.isAtStartOf(text);
  }

  private static boolean isInsideWord(String text, int index) {
    return index > 0
        && index + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(index - 1))
        && Character.isLetterOrDigit(text.charAt(index + 1));
  }

  private static boolean isPlainCode(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          (c < 0x7f && Character.isLetterOrDigit(c)) || " _-.:,=?&/#\"'()[]+".indexOf(c) >= 0;
      if (!plain) {
        return false;
      }
    }
    return !text.isBlank();
  }
}
