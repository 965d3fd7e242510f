package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Parses pages. It never throws on bad input: it reports, and keeps what it can read. */
public final class PageParser {
  private PageParser() {}

  /** Parses a page and reports faults in its markup. */
  public static Page parse(SourceFile file, Diagnostics diagnostics) {
    PageDiagnostics page = new PageDiagnostics(file, diagnostics);
    FrontMatterReader head = new FrontMatterReader(file.text(), page);
    FrontMatter frontMatter = head.read();
    PageTags tags = PageTags.of(file.text(), head.end());
    BlockScanner scanner = new BlockScanner(file, tags, page);
    scanner.scan(head.end());
    TextLines lines = GluedHeadings.split(file.text(), tags, scanner.lines());
    Markdown markdown = Markdown.read(file, tags, lines, page);

    List<Block> blocks = new ArrayList<>(scanner.blocks());
    blocks.addAll(markdown.blocks());
    blocks.sort(Comparator.comparing(Block::location));
    return new Page(
        file, frontMatter, NotationFinder.of(blocks), sections(file, markdown.headings(), blocks));
  }

  /** Reads only the front matter of a page, and reports faults in it. */
  public static FrontMatter frontMatter(SourceFile file, Diagnostics diagnostics) {
    return new FrontMatterReader(file.text(), new PageDiagnostics(file, diagnostics)).read();
  }

  private static List<Section> sections(
      SourceFile file, List<Section> headings, List<Block> blocks) {
    List<Section> sections = new ArrayList<>();
    Section current = new Section(0, "", file.locationOf(0), List.of());
    int block = 0;
    for (Section next : headings) {
      int end = block;
      while (end < blocks.size() && blocks.get(end).location().compareTo(next.location()) < 0) {
        end++;
      }
      sections.add(current.with(blocks.subList(block, end)));
      current = next;
      block = end;
    }
    sections.add(current.with(blocks.subList(block, blocks.size())));
    return sections;
  }
}
