package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.markup.FullPath;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.reader.table.PageHead;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the announcement of a breaking change: for each group of apps the day from which on, the
 * error codes that operations will answer with, and the events that will no longer come.
 */
public final class NoticeReader {
  private NoticeReader() {}

  /** Reads a page that {@link NoticeSigns} knows for a notice. */
  public static Notice read(Page page, Vocabulary words, Diagnostics diagnostics) {
    PageHead head = PageHead.of(page);
    return new Notice(
        id(head),
        head.title(),
        head.fullPath(),
        head.updatedAt(),
        head.source(),
        scenarios(NoticeSections.of(page), diagnostics));
  }

  private static String id(PageHead head) {
    String path = head.fullPath() == null ? "" : head.fullPath();
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    if (!path.isEmpty()) {
      return FullPath.lastSegment(path);
    }
    String file = FullPath.lastSegment(head.source().path());
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  /** The sections below each heading of a scenario; all sections where there is no such heading. */
  private static List<Notice.Scenario> scenarios(
      List<NoticeSection> sections, Diagnostics diagnostics) {
    List<ScenarioReader> readers = new ArrayList<>();
    ScenarioReader first = new ScenarioReader(null, diagnostics);
    ScenarioReader current = first;
    for (int i = 0; i < sections.size(); i++) {
      NoticeSection section = sections.get(i);
      if (beginsScenario(sections, i)) {
        current = new ScenarioReader(NoticeTitles.scenarioName(section.title()), diagnostics);
        readers.add(current);
      }
      current.add(section);
    }
    if (readers.isEmpty() || first.hasChanges()) {
      readers.add(0, first);
    } else {
      first.readNothing();
    }
    return readers.stream().map(ScenarioReader::read).toList();
  }

  private static boolean beginsScenario(List<NoticeSection> sections, int at) {
    NoticeSection section = sections.get(at);
    if (NoticeTitles.isScenario(section.title())) {
      return true;
    }
    int level = section.section().level();
    for (int i = at + 1; NoticeTitles.mayBeScenario(section.title()) && i < sections.size(); i++) {
      if (sections.get(i).section().level() <= level) {
        return false;
      } else if (sections.get(i).role() == NoticeRole.CHANGES) {
        return true;
      }
    }
    return false;
  }
}
