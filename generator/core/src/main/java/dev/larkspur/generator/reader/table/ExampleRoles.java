package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.vocabulary.SectionRole;
import dev.larkspur.generator.vocabulary.SectionTitles;
import java.util.Arrays;

/**
 * Whose examples stand under a heading. Unlike tables, examples may be parted by headings of their
 * own, so a heading without a role takes that of the examples it lies under, and one that announces
 * an example of nothing in particular that of the examples before it or of the part it lies under.
 */
final class ExampleRoles {
  private static final int LEVELS = 7;

  private final SectionTitles titles;
  private final SectionRole[] open = new SectionRole[LEVELS];

  ExampleRoles(SectionTitles titles) {
    this.titles = titles;
    Arrays.fill(open, SectionRole.OTHER);
  }

  /** The role of the code under the next heading of a page. */
  SectionRole next(Section section, SectionRole role) {
    int level = Math.min(section.level(), LEVELS - 1);
    SectionRole given = role == SectionRole.OTHER ? inherited(section.title(), level) : role;
    Arrays.fill(open, level, LEVELS, SectionRole.OTHER);
    open[level] = given;
    return given;
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
