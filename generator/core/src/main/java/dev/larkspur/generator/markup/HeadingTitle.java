package dev.larkspur.generator.markup;

import dev.larkspur.generator.pagetext.UnclosedHtml;
import dev.larkspur.generator.source.PageText;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The text of a heading without its markup. */
final class HeadingTitle extends AbstractVisitor {
  private static final Parser INLINES =
      Parser.builder()
          .enabledBlockTypes(Set.of())
          .customInlineContentParserFactory(UnclosedHtml.factory())
          .build();

  private final StringBuilder text = new StringBuilder();

  private HeadingTitle() {}

  static String of(String markdown) {
    if (!hasMarkup(markdown)) {
      return collapsed(markdown);
    }
    HeadingTitle title = new HeadingTitle();
    INLINES.parse(markdown).accept(title);
    return collapsed(title.text.toString());
  }

  @Override
  public void visit(Text node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(Code code) {
    text.append(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak softLineBreak) {
    text.append(' ');
  }

  @Override
  public void visit(HardLineBreak hardLineBreak) {
    text.append(' ');
  }

  private static boolean hasMarkup(String markdown) {
    for (int at = 0; at < markdown.length(); at++) {
      if ("*_`[\\&<!~".indexOf(markdown.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String collapsed(String text) {
    StringBuilder words = new StringBuilder(text.length());
    boolean spaceDue = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (PageText.isSpace(c)) {
        spaceDue = !words.isEmpty();
      } else if (!PageText.isDropped(c)) {
        words.append(spaceDue ? " " : "").append(c);
        spaceDue = false;
      }
    }
    return words.toString();
  }
}
