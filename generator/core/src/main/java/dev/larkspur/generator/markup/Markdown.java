package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The headings and pipe tables of a page, parsed by CommonMark. All other text stays as written, so
 * inlines are not parsed here.
 */
final class Markdown extends AbstractVisitor {
  private static final int DEEPEST_NESTING = 64;
  private static final Parser BLOCKS =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .enabledBlockTypes(
              Set.of(Heading.class, ThematicBreak.class, ListBlock.class, BlockQuote.class))
          .maxOpenBlockParsers(DEEPEST_NESTING)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .inlineParserFactory(
              context ->
                  (source, node) -> {
                    if (node instanceof Heading) {
                      node.appendChild(new Text(source.getContent()));
                    }
                  })
          .build();

  private static final int DEEPEST_HEADING = 3;

  /** The maximum number of lines inserted before a line of the page. */
  private static final int MOST_ADDED = 3;

  private final SourceFile file;
  private final PageTags tags;
  private final TextLines lines;
  private final PageDiagnostics diagnostics;
  private final List<Section> headings = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();

  /** The page's line for each line given to CommonMark. */
  private int[] origins;

  /** The first line that is not yet part of a heading or table. */
  private int untaken;

  private Markdown(SourceFile file, PageTags tags, TextLines lines, PageDiagnostics diagnostics) {
    this.file = file;
    this.tags = tags;
    this.lines = lines;
    this.diagnostics = diagnostics;
    this.origins = new int[lines.count() + 16];
  }

  static Markdown read(
      SourceFile file, PageTags tags, TextLines lines, PageDiagnostics diagnostics) {
    Markdown markdown = new Markdown(file, tags, lines, diagnostics);
    BLOCKS.parse(markdown.source()).accept(markdown);
    markdown.proseUpTo(lines.count());
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

  /** Adds the lines, separated by an empty line where the page has other content between them. */
  private String source() {
    StringBuilder source = new StringBuilder();
    PipeLines pipes = new PipeLines(file.text(), lines);
    int given = 0;
    for (int line = 0; line < lines.count(); line++) {
      if (given + MOST_ADDED >= origins.length) {
        origins = Arrays.copyOf(origins, origins.length * 2);
      }
      if (lines.isCutOff(line)) {
        origins[given++] = line;
        source.append('\n');
      }
      boolean gap = pipes.isGap(line);
      String added = pipes.before(line);
      for (int at = added.indexOf('\n'); at >= 0; at = added.indexOf('\n', at + 1)) {
        origins[given++] = madeUp(line);
      }
      source.append(added);
      if (!gap) {
        String ruler = pipes.ruler(line);
        origins[given++] = line;
        if (ruler == null) {
          appendLine(source, lines.start(line), lines.end(line));
        } else {
          source.append(ruler).append('\n');
        }
      }
    }
    return source.toString();
  }

  /** Returns the origin of a line that was inserted for CommonMark. */
  private static int madeUp(int line) {
    return -1 - line;
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
    proseUpTo(line);
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

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock) {
      proseUpTo(firstLine(block));
      untaken = lastLine(block) + 1;
      PipeTable table = new PipeTable(file, tags, diagnostics, this::offset);
      block.accept(table);
      blocks.add(table.build());
    }
  }

  /** Returns the offset on the page at which a span begins; negative for an inserted line. */
  private int offset(SourceSpan span) {
    int line = origins[span.getLineIndex()];
    return line < 0 ? -1 : lines.start(line) + span.getColumnIndex();
  }

  private int firstLine(Node node) {
    return line(node.getSourceSpans().get(0));
  }

  private int lastLine(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return line(spans.get(spans.size() - 1));
  }

  private int line(SourceSpan span) {
    int line = origins[span.getLineIndex()];
    return line < 0 ? -1 - line : line;
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
