package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.markup.Block;
import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.FrontMatter;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.Stream;

/** Whether a page announces a change. */
public final class NoticeSigns {
  private static final String FOLDER = "/breaking-change/";

  private NoticeSigns() {}

  /**
   * A page is a notice by its headings, or by standing among the notices of the portal while it has
   * one such heading, a code or an endpoint; an overview of notices has none of these.
   */
  public static boolean areOn(Page page, Vocabulary words) {
    List<NoticeSection> sections = NoticeSections.of(page);
    List<String> titles = sections.stream().map(NoticeSection::title).toList();
    return NoticeTitles.announceAChange(titles)
        || (standsAmongNotices(page)
            && (titles.stream().anyMatch(NoticeTitles::isKnown) || saysSomething(sections)));
  }

  private static boolean standsAmongNotices(Page page) {
    FrontMatter head = page.frontMatter();
    return Stream.of("/" + page.file().path(), head.fullPath(), head.sourceUrl())
        .anyMatch(path -> path != null && path.contains(FOLDER));
  }

  private static boolean saysSomething(List<NoticeSection> sections) {
    return sections.stream()
        .flatMap(section -> section.section().blocks().stream())
        .anyMatch(NoticeSigns::saysSomething);
  }

  private static boolean saysSomething(Block block) {
    if (block instanceof Prose prose) {
      return NoticeLines.of(prose).stream().anyMatch(line -> matters(line.text()));
    } else if (block instanceof Table table) {
      return NoticeTable.of(table).rows().stream().anyMatch(row -> matters(row.line().written()));
    }
    return block instanceof CodeBlock code && matters(code.text());
  }

  private static boolean matters(String text) {
    return NoticeItem.of(text).matters();
  }
}
