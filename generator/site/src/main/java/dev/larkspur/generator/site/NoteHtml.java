package dev.larkspur.generator.site;

import dev.larkspur.generator.site.view.SafeHtml;
import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders single lines of release notes, which are Markdown with escaped page text, as HTML. */
final class NoteHtml {
  private static final String PARAGRAPH = "<p>";
  private static final String END = "</p>";

  /** Knows no blocks, because page text at the beginning of a line must not become one. */
  private final Parser parser = Parser.builder().enabledBlockTypes(Set.of()).build();

  private final HtmlRenderer renderer =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  /** Returns a note without the paragraph around it. */
  SafeHtml of(String note) {
    String html = renderer.render(parser.parse(note)).strip();
    boolean single = html.startsWith(PARAGRAPH) && html.endsWith(END);
    return new SafeHtml(
        single ? html.substring(PARAGRAPH.length(), html.length() - END.length()) : html);
  }

  /** Returns a text that is not Markdown. */
  SafeHtml plain(String text) {
    return new SafeHtml(renderer.render(new Text(text)));
  }

  /** Returns a note after a label. */
  SafeHtml after(String label, SafeHtml note) {
    return label.isEmpty() ? note : new SafeHtml(plain(label).html() + ": " + note.html());
  }
}
