package dev.larkspur.generator.reader;

import dev.larkspur.generator.markup.FrontMatter;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.source.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the announcement of a breaking change: for each group of apps the day from which on, the
 * error codes that operations will answer with, and the events that will no longer come.
 */
final class NoticeReader {
  private static final Set<String> CHANGES = Set.of("变更事项", "变更内容", "变更说明", "变更详情");
  private static final Set<String> IMPACT = Set.of("潜在影响", "变更影响");
  private static final String SCENARIO = "变更场景";

  private NoticeReader() {}

  /** Whether a page announces a change: it has a heading for what changes or for its impact. */
  static boolean isNotice(Page page) {
    return page.sections().stream()
        .map(section -> Text.strip(section.title()))
        .anyMatch(title -> CHANGES.contains(title) || IMPACT.contains(title));
  }

  /** Reads a page that {@link #isNotice}. */
  static Notice read(Page page, Diagnostics diagnostics) {
    FrontMatter head = page.frontMatter();
    String fullPath = head.fullPath() != null ? head.fullPath() : head.sourceUrl();
    Section heading = mainHeading(page);
    return new Notice(
        id(page, fullPath),
        head.title() != null ? head.title() : heading.title(),
        fullPath == null ? null : FullPath.of(fullPath),
        head.updatedAt(),
        new Source(page.file().path(), heading.location().line()),
        scenarios(page, diagnostics));
  }

  private static Section mainHeading(Page page) {
    return page.sections().stream()
        .filter(section -> section.level() == 1)
        .findFirst()
        .orElse(page.sections().get(0));
  }

  private static String id(Page page, @Nullable String fullPath) {
    if (fullPath != null) {
      return FullPath.lastSegment(FullPath.of(fullPath));
    }
    String file = FullPath.lastSegment(page.file().path());
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  /** The sections below each heading of a scenario; all sections where there is no such heading. */
  private static List<Notice.Scenario> scenarios(Page page, Diagnostics diagnostics) {
    List<Notice.Scenario> scenarios = new ArrayList<>();
    ScenarioReader current = new ScenarioReader(null, diagnostics);
    for (Section section : page.sections()) {
      String title = Text.strip(section.title());
      if (title.startsWith(SCENARIO)) {
        current.addTo(scenarios);
        current = new ScenarioReader(scenarioName(title), diagnostics);
      }
      current.take(section, CHANGES.contains(title));
    }
    current.addTo(scenarios);
    if (scenarios.isEmpty()) {
      scenarios.add(new Notice.Scenario(null, null, List.of(), List.of()));
    }
    return scenarios;
  }

  /** What stands behind the colon; the whole heading where there is none. */
  private static String scenarioName(String title) {
    int colon = title.indexOf('：');
    if (colon < 0) {
      colon = title.indexOf(':');
    }
    return colon < 0 ? title : Text.strip(title.substring(colon + 1));
  }
}
