package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The headings of a page, parsed by CommonMark, and the pipe tables and text between them. Text
 * stays as written, so inlines are not parsed here.
 */
final class Markdown extends AbstractVisitor {
  private static final int DEEPEST_NESTING = 64;
  private static final Parser BLOCKS =
      Parser.builder()
          .enabledBlockTypes(
              Set.of(Heading.class, ThematicBreak.class, ListBlock.class, BlockQuote.class))
          .maxOpenBlockParsers(DEEPEST_NESTING)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .inlineParserFactory(
              context ->
                  (source, node) -> {
                    if (node instanceof Heading) {
                      node.appendChild(new Text(source.getContent()));
                    }
                  })
          .build();

  private static final int DEEPEST_HEADING = 3;

  private final SourceFile file;
  private final TextLines lines;
  private final List<PipeTables.Lines> tables;
  private final List<Section> headings = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();

  /** The page's line for each line given to CommonMark. */
  private int[] origins;

  /** The first line that is not yet part of a heading or table, and the first such table. */
  private int untaken;

  private int untakenTable;

  private Markdown(SourceFile file, TextLines lines, List<PipeTables.Lines> tables) {
    this.file = file;
    this.lines = lines;
    this.tables = tables;
    this.origins = new int[lines.count() + 16];
  }

  static Markdown read(
      SourceFile file, PageTags tags, TextLines lines, PageDiagnostics diagnostics) {
    Markdown markdown = new Markdown(file, lines, PipeTables.read(file, tags, lines, diagnostics));
    BLOCKS.parse(markdown.source()).accept(markdown);
    markdown.blocksUpTo(lines.count());
    return markdown;
  }

  /** Returns the headings, in order, without content. */
  List<Section> headings() {
    return headings;
  }

  /** Returns the pipe tables and the text, in order. */
  List<Block> blocks() {
    return blocks;
  }

  /**
   * Returns the lines, with an empty line in place of each line of a table, and where the page has
   * other content between two lines.
   */
  private String source() {
    StringBuilder source = new StringBuilder();
    int given = 0;
    int table = 0;
    for (int line = 0; line < lines.count(); line++) {
      if (given + 2 > origins.length) {
        origins = Arrays.copyOf(origins, origins.length * 2);
      }
      if (lines.isCutOff(line)) {
        origins[given++] = line;
        source.append('\n');
      }
      origins[given++] = line;
      if (table < tables.size() && line == tables.get(table).end()) {
        table++;
      }
      if (table < tables.size() && line >= tables.get(table).first()) {
        source.append('\n');
      } else {
        appendLine(source, lines.start(line), lines.end(line));
      }
    }
    return source.toString();
  }

  /** Headings must begin with their marks and have a space after them for CommonMark. */
  private void appendLine(StringBuilder source, int start, int end) {
    String text = file.text();
    int visible = PageText.skipBlank(text, start, end);
    int level = visible < end ? HeadingLine.level(text, visible, end) : 0;
    if (level == 0) {
      source.append(text, start, end).append('\n');
    } else {
      source.append(text, Math.max(start, visible - indent(text, start, visible)), visible + level);
      source.append(' ').append(text, visible + level, end).append('\n');
    }
  }

  /** Counts the visible characters before a heading's marks. */
  private static int indent(String text, int start, int visible) {
    int from = visible;
    while (from > start && (text.charAt(from - 1) == ' ' || text.charAt(from - 1) == '\t')) {
      from--;
    }
    return visible - from;
  }

  @Override
  public void visit(Heading heading) {
    int line = firstLine(heading);
    if (isInsideList(line)) {
      return;
    }
    blocksUpTo(line);
    untaken = lastLine(heading) + 1;
    String title =
        heading.getFirstChild() instanceof Text text ? HeadingTitle.of(text.getLiteral()) : "";
    headings.add(
        new Section(heading.getLevel(), title, file.locationOf(lines.start(line)), List.of()));
  }

  /** A heading deep inside a list item is a comment in sample code. */
  private boolean isInsideList(int line) {
    String text = file.text();
    int visible = PageText.skipBlank(text, lines.start(line), lines.end(line));
    return visible - lines.start(line) > DEEPEST_HEADING;
  }

  private int firstLine(Node node) {
    return origins[node.getSourceSpans().get(0).getLineIndex()];
  }

  private int lastLine(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return origins[spans.get(spans.size() - 1).getLineIndex()];
  }

  private void blocksUpTo(int end) {
    while (untakenTable < tables.size() && tables.get(untakenTable).first() < end) {
      PipeTables.Lines table = tables.get(untakenTable++);
      proseUpTo(table.first());
      blocks.add(table.table());
      untaken = table.end();
    }
    proseUpTo(end);
  }

  private void proseUpTo(int end) {
    int first = untaken;
    for (int line = untaken; line < end; line++) {
      if (line > first && lines.isCutOff(line)) {
        prose(first, line);
        first = line;
      }
    }
    prose(first, end);
    untaken = Math.max(untaken, end);
  }

  private void prose(int from, int to) {
    int first = from;
    int last = to - 1;
    while (first <= last && isBlank(first)) {
      first++;
    }
    while (last > first && isBlank(last)) {
      last--;
    }
    if (first <= last) {
      int start = lines.start(first);
      blocks.add(new Prose(file.text().substring(start, lines.end(last)), file.locationOf(start)));
    }
  }

  private boolean isBlank(int line) {
    return PageText.isBlank(file.text(), lines.start(line), lines.end(line));
  }
}
