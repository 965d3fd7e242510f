package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.Block;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import dev.larkspur.generator.vocabulary.SectionRole;
import dev.larkspur.generator.vocabulary.SectionTitles;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reports rows that are announced but cannot be read: sections with a head without rows or with
 * lines with pipes, error codes below a table, and pages with fields but without basic information.
 * A table with the head of errors may be empty: the operation has no errors of its own. A page in
 * an unknown notation of tables is read without any other sign.
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

  private static final Set<SectionRole> OF_ERRORS =
      EnumSet.of(SectionRole.ERRORS, SectionRole.SUB_ERRORS);

  private record Line(String text, SourceLocation location) {}

  private MissingRows() {}

  /**
   * Reports sections without rows, and rows that are text, on the page of an operation or event.
   */
  public static void report(List<Section> sections, PageContext context) {
    SectionTitles titles = context.words().sectionTitles();
    for (Section section : sections) {
      SectionRole role = titles.role(section.title());
      if (WITH_ROWS.contains(role)) {
        reportWithoutRows(section, context);
      }
      if (OF_ERRORS.contains(role)) {
        reportCodes(section, context);
      }
    }
  }

  private static void reportWithoutRows(Section section, PageContext context) {
    SourceLocation place = tableWithoutRows(section, context.words());
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

  /** Reports lines that have only an error code and are not read as rows of the table above. */
  private static void reportCodes(Section section, PageContext context) {
    boolean isRead = false;
    for (Block block : section.blocks()) {
      if (block instanceof Table table) {
        isRead = ErrorLines.canFollow(ColumnLayout.under(section.title(), table, context.words()));
      } else if (!isRead && block instanceof Prose prose) {
        reportCodes(prose, context);
      }
    }
  }

  private static void reportCodes(Prose prose, PageContext context) {
    for (Line line : lines(prose)) {
      if (ErrorLines.isCode(line.text())) {
        context
            .diagnostics()
            .report(
                Rule.TEXT_OUTSIDE_CELL,
                line.location(),
                "The code \"" + line.text() + "\" is located outside of a table and is ignored.");
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
    return WITH_ROWS.contains(role) && !OF_ERRORS.contains(role);
  }

  private static boolean hasTable(Section section) {
    return !section.tables().isEmpty() || linesWithPipes(section) != null;
  }

  private static @Nullable SourceLocation tableWithoutRows(Section section, Vocabulary words) {
    SourceLocation place = null;
    for (Table table : section.tables()) {
      if (!table.rows().isEmpty()
          || ColumnLayout.under(section.title(), table, words).areOfErrors()) {
        return null;
      }
      place = place == null ? table.location() : place;
    }
    return place == null ? linesWithPipes(section) : place;
  }

  /** Returns the first line that looks like a row, if there is more than one. */
  private static @Nullable SourceLocation linesWithPipes(Section section) {
    List<Line> rows =
        section.prose().stream()
            .flatMap(prose -> lines(prose).stream())
            .filter(line -> isRow(line.text()))
            .toList();
    return rows.size() < FEWEST_LINES ? null : rows.get(0).location();
  }

  private static List<Line> lines(Prose prose) {
    List<Line> lines = new ArrayList<>();
    int line = prose.location().line();
    for (String text : prose.markdown().split("\n", -1)) {
      SourceLocation location = new SourceLocation(prose.location().path(), line++, 1);
      lines.add(new Line(PageText.strip(text), location));
    }
    return lines;
  }

  private static boolean isRow(String line) {
    return line.startsWith("|") ? line.indexOf('|', 1) > 0 : line.contains(" | ");
  }
}
