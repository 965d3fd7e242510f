package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import dev.larkspur.generator.vocabulary.SectionRole;
import dev.larkspur.generator.vocabulary.SectionTitles;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reports sections that announce rows and have none, although something there looks like a table: a
 * head without rows, or lines with pipes. A page in an unknown notation of tables is read without
 * any other sign.
 */
public final class MissingRows {
  private static final int FEWEST_LINES = 2;

  private static final Set<SectionRole> WITH_ROWS =
      EnumSet.of(
          SectionRole.HEADERS,
          SectionRole.PATH,
          SectionRole.QUERY,
          SectionRole.PARAMETERS,
          SectionRole.BODY,
          SectionRole.RESPONSE,
          SectionRole.ERRORS,
          SectionRole.SUB_ERRORS,
          SectionRole.EVENT_BODY);

  private MissingRows() {}

  /** Reports sections without rows on the page of an operation or event. */
  public static void report(List<Section> sections, PageContext context) {
    SectionTitles titles = context.words().sectionTitles();
    for (Section section : sections) {
      SourceLocation place =
          WITH_ROWS.contains(titles.role(section.title())) ? tableWithoutRows(section) : null;
      if (place != null) {
        context
            .diagnostics()
            .report(
                Rule.SECTION_WITHOUT_ROWS,
                place,
                "The section \""
                    + section.title()
                    + "\" has a table, but none of its rows can be read.");
      }
    }
  }

  /**
   * Returns the first section of a page with a table that describes an event, or that describes a
   * request or a response if the page has several such tables; null if absent. A single section may
   * be a chapter of a guide.
   */
  public static @Nullable Section describing(Page page, SectionTitles titles) {
    Section first = null;
    SectionRole firstRole = SectionRole.OTHER;
    for (Section section : page.sections()) {
      SectionRole role = titles.role(section.title());
      if (isDescribing(role) && hasTable(section)) {
        if (role == SectionRole.EVENT_BODY || (first != null && role != firstRole)) {
          return first == null ? section : first;
        }
        first = section;
        firstRole = role;
      }
    }
    return null;
  }

  private static boolean isDescribing(SectionRole role) {
    return WITH_ROWS.contains(role) && role != SectionRole.ERRORS && role != SectionRole.SUB_ERRORS;
  }

  private static boolean hasTable(Section section) {
    return !section.tables().isEmpty() || linesWithPipes(section) != null;
  }

  private static @Nullable SourceLocation tableWithoutRows(Section section) {
    SourceLocation place = null;
    for (Table table : section.tables()) {
      if (!table.rows().isEmpty()) {
        return null;
      }
      place = place == null ? table.location() : place;
    }
    return place == null ? linesWithPipes(section) : place;
  }

  /** Returns the first line that looks like a row, if there is more than one. */
  private static @Nullable SourceLocation linesWithPipes(Section section) {
    SourceLocation first = null;
    int found = 0;
    for (Prose prose : section.prose()) {
      int line = prose.location().line();
      for (String text : prose.markdown().split("\n", -1)) {
        if (isRow(PageText.strip(text))) {
          first = first == null ? new SourceLocation(prose.location().path(), line, 1) : first;
          found++;
        }
        line++;
      }
    }
    return found < FEWEST_LINES ? null : first;
  }

  private static boolean isRow(String line) {
    return line.startsWith("|") ? line.indexOf('|', 1) > 0 : line.contains(" | ");
  }
}
