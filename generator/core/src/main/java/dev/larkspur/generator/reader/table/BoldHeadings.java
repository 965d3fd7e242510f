package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.Block;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.reader.description.BoldMarks;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import dev.larkspur.generator.vocabulary.SectionRole;
import dev.larkspur.generator.vocabulary.SectionTitles;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds lines in bold that replace headings: those directly above a table or code that name a part
 * for which the page has no heading.
 */
final class BoldHeadings {
  private static final Set<SectionRole> PARTS =
      EnumSet.of(
          SectionRole.HEADERS,
          SectionRole.PATH,
          SectionRole.QUERY,
          SectionRole.BODY,
          SectionRole.REQUEST_EXAMPLE,
          SectionRole.RESPONSE,
          SectionRole.RESPONSE_EXAMPLE,
          SectionRole.ERRORS);

  private final Set<SectionRole> headed = EnumSet.noneOf(SectionRole.class);
  private final SectionTitles titles;
  private final Diagnostics diagnostics;

  private BoldHeadings(PageContext context) {
    this.titles = context.words().sectionTitles();
    this.diagnostics = context.diagnostics();
    context.page().sections().forEach(section -> headed.add(partBelow(section)));
  }

  /** Returns the sections of a page, also split at bold lines that replace headings. */
  static List<Section> split(PageContext context) {
    BoldHeadings headings = new BoldHeadings(context);
    List<Section> sections = new ArrayList<>();
    context.page().sections().forEach(section -> headings.split(section, sections));
    return sections;
  }

  /** A heading for the whole response may have nothing below it but subheadings. */
  private SectionRole partBelow(Section section) {
    SectionRole role = titles.role(section.title());
    boolean empty = section.tables().isEmpty() && section.codeBlocks().isEmpty();
    return role == SectionRole.RESPONSE && empty ? SectionRole.OTHER : role;
  }

  private void split(Section section, List<Section> sections) {
    List<Block> blocks = section.blocks();
    Section open = new Section(section.level(), section.title(), section.location(), List.of());
    int from = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Prose prose
          && i + 1 < blocks.size()
          && !(blocks.get(i + 1) instanceof Prose)) {
        Section next = headed(open, section.level() + 1, prose);
        if (next != null) {
          sections.add(holding(open, blocks.subList(from, i + 1)));
          open = next;
          from = i + 1;
        }
      }
    }
    sections.add(holding(open, blocks.subList(from, blocks.size())));
  }

  private static Section holding(Section section, List<Block> blocks) {
    return new Section(section.level(), section.title(), section.location(), blocks);
  }

  /** Returns the section that the last line of a text begins, or null. */
  private @Nullable Section headed(Section above, int level, Prose prose) {
    List<String> lines = prose.markdown().lines().toList();
    int last = lines.size() - 1;
    while (last >= 0 && PageText.isBlank(lines.get(last))) {
      last--;
    }
    String title = last < 0 ? "" : boldTitle(PageText.strip(lines.get(last)));
    SectionRole role = titles.role(title);
    if (!PARTS.contains(role) || headed.contains(role) || isOfRequest(role, above)) {
      return null;
    }
    SourceLocation place =
        new SourceLocation(prose.location().path(), prose.location().line() + last, 1);
    diagnostics.report(
        Rule.HEADING_MISSING,
        place,
        "The line \"" + title + "\" in bold was read as the heading of what follows it.");
    return new Section(level, title, place, List.of());
  }

  /** Examples next to the parameters that they show need no heading. */
  private boolean isOfRequest(SectionRole role, Section above) {
    return role == SectionRole.REQUEST_EXAMPLE
        && switch (titles.role(above.title())) {
          case REQUEST, HEADERS, PATH, QUERY, PARAMETERS, BODY -> true;
          default -> false;
        };
  }

  private static String boldTitle(String line) {
    String bold =
        line.endsWith("：") || line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
    int from = BoldMarks.skip(bold, 0);
    int end = BoldMarks.next(bold, from);
    return from > 0 && end >= 0 && BoldMarks.skip(bold, end) == bold.length()
        ? bold.substring(from, end)
        : "";
  }
}
