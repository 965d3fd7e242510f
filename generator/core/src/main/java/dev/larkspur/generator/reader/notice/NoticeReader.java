package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.markup.Block;
import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.FrontMatter;
import dev.larkspur.generator.markup.FullPath;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.OpaqueId;
import dev.larkspur.generator.reader.table.PageHead;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.vocabulary.NoticeRole;
import dev.larkspur.generator.vocabulary.NoticeWords;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads notices of breaking changes: for each group of apps the effective date, the error codes
 * that operations will return, and the events that will no longer be sent.
 */
public final class NoticeReader {
  private static final String FOLDER = "/breaking-change/";

  private NoticeReader() {}

  private record Content(String description, List<Notice.Scenario> scenarios) {}

  /**
   * Returns whether a page is a notice: by its headings, or by its path if it also contains a usual
   * heading, an error code or an endpoint. An overview of notices contains none of these.
   */
  public static boolean isNotice(Page page, Vocabulary words) {
    List<NoticeSection> sections = NoticeSections.of(page, words);
    List<String> titles = sections.stream().map(NoticeSection::titleWords).toList();
    return words.notices().areOfNotice(titles)
        || (isInFolder(page)
            && (titles.stream().anyMatch(words.notices()::isKnown)
                || sections.stream()
                    .flatMap(section -> section.section().blocks().stream())
                    .anyMatch(block -> matters(block, words))));
  }

  private static boolean isInFolder(Page page) {
    FrontMatter head = page.frontMatter();
    return Stream.of("/" + page.file().path(), head.fullPath(), head.sourceUrl())
        .anyMatch(path -> path != null && path.contains(FOLDER));
  }

  private static boolean matters(Block block, Vocabulary words) {
    Stream<String> texts = Stream.of();
    if (block instanceof Prose prose) {
      texts = NoticeLines.of(prose, words).stream().map(NoticeLine::text);
    } else if (block instanceof Table table) {
      texts = NoticeTable.of(table, words).rows().stream().map(row -> row.line().written());
    } else if (block instanceof CodeBlock code) {
      texts = Stream.of(code.text());
    }
    return texts.anyMatch(text -> LineContent.of(text, words).matters());
  }

  /** Reads a page that {@linkplain #isNotice is a notice}. */
  public static Notice read(Page page, Vocabulary words, Diagnostics diagnostics) {
    PageHead head = PageHead.of(page);
    Content content =
        content(NoticeSections.of(page, words), new NoticeContext(words, diagnostics));
    return new Notice(
        id(head),
        head.title(),
        content.description(),
        head.fullPath(),
        head.updatedAt(),
        words.language(),
        head.source(),
        Map.of(),
        content.scenarios());
  }

  /**
   * Returns the last segment of the page's path, or the name of its file if the portal generated
   * that segment, or the nearest folder with a name.
   */
  private static String id(PageHead head) {
    List<String> names = new ArrayList<>();
    if (head.fullPath() != null) {
      Stream.of(head.fullPath().split("/", -1)).filter(it -> !it.isEmpty()).forEach(names::add);
      Collections.reverse(names);
    }
    String file = FullPath.lastSegment(head.source().path());
    int dot = file.lastIndexOf('.');
    names.add(Math.min(1, names.size()), dot > 0 ? file.substring(0, dot) : file);
    return names.stream().filter(name -> !OpaqueId.isIn(name)).findFirst().orElse("notice");
  }

  /**
   * Reads one scenario from the sections below each of its headings, or without such headings from
   * all sections.
   */
  private static Content content(List<NoticeSection> sections, NoticeContext context) {
    List<ScenarioReader> readers = new ArrayList<>();
    ScenarioReader first = new ScenarioReader(null, context);
    ScenarioReader current = first;
    for (int i = 0; i < sections.size(); i++) {
      NoticeSection section = sections.get(i);
      if (beginsScenario(sections, i, context.words())) {
        String title = section.section().title();
        current = new ScenarioReader(NoticeWords.scenarioName(title), context);
        readers.add(current);
      }
      current.add(section);
    }
    String description;
    if (readers.isEmpty() || first.hasChanges()) {
      readers.add(0, first);
      description = first.introduction();
    } else {
      first.reportOmissions();
      description = first.text();
    }
    return new Content(description, readers.stream().map(ScenarioReader::read).toList());
  }

  private static boolean beginsScenario(List<NoticeSection> sections, int at, Vocabulary words) {
    NoticeSection section = sections.get(at);
    if (words.notices().isScenario(section.titleWords())) {
      return true;
    }
    if (!words.notices().mayBeScenario(section.titleWords(), words.sectionTitles())) {
      return false;
    }
    int level = section.section().level();
    return sections.subList(at + 1, sections.size()).stream()
        .takeWhile(below -> below.section().level() > level)
        .anyMatch(below -> below.role() == NoticeRole.CHANGES);
  }
}
