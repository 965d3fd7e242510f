package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.vocabulary.SectionRole;
import dev.larkspur.generator.vocabulary.SectionTitles;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Assigns roles to the code blocks of a page. Unlike tables, examples may have subheadings: a
 * heading without a role inherits that of the examples above it, and one that announces an example
 * of nothing in particular that of the examples before it or of the section above it.
 */
final class ExampleRoles {
  private static final int LEVELS = 7;

  private final SectionTitles titles;
  private final SectionRole[] open = new SectionRole[LEVELS];
  private final Set<SectionRole> partial = EnumSet.noneOf(SectionRole.class);

  ExampleRoles(List<Section> sections, SectionTitles titles) {
    this.titles = titles;
    Arrays.fill(open, SectionRole.OTHER);
    for (Section section : sections) {
      SectionRole role = titles.role(section.title());
      if (!section.codeBlocks().isEmpty() && role == SectionRole.REQUEST_EXAMPLE) {
        partial.add(SectionRole.BODY);
      } else if (!section.codeBlocks().isEmpty() && role == SectionRole.RESPONSE_EXAMPLE) {
        partial.add(SectionRole.RESPONSE);
      }
    }
  }

  /** Returns the role of the code in the next section of the page. */
  SectionRole next(Section section, SectionRole role) {
    int level = Math.min(section.level(), LEVELS - 1);
    SectionRole given = role == SectionRole.OTHER ? inherited(section.title(), level) : role;
    Arrays.fill(open, level, LEVELS, SectionRole.OTHER);
    open[level] = given;
    return given;
  }

  /**
   * Returns whether code of a role shows only a part of an example, because the page has examples
   * under a heading of their own.
   */
  boolean isPartial(SectionRole role) {
    return partial.contains(role);
  }

  private SectionRole inherited(String title, int level) {
    boolean example = titles.announcesExamples(title);
    int above = example && isOfExamples(open[level]) ? level : level - 1;
    while (above > 0 && open[above] == SectionRole.OTHER) {
      above--;
    }
    return above >= 0 && (example || isOfExamples(open[above])) ? open[above] : SectionRole.OTHER;
  }

  private static boolean isOfExamples(SectionRole role) {
    return role == SectionRole.REQUEST_EXAMPLE || role == SectionRole.RESPONSE_EXAMPLE;
  }
}
