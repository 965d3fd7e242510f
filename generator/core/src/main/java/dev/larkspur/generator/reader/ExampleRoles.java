package dev.larkspur.generator.reader;

import dev.larkspur.generator.markup.Section;

/**
 * Whose examples stand under a heading. Unlike tables, examples may be parted by headings of their
 * own, so a heading without a role takes that of the examples it lies under.
 */
final class ExampleRoles {
  private SectionRole examples = SectionRole.OTHER;
  private int level;

  /** The role of the code under the next heading of a page. */
  SectionRole next(Section section, SectionRole role) {
    if (role == SectionRole.OTHER && section.level() > level) {
      return examples;
    }
    boolean ofExamples =
        role == SectionRole.REQUEST_EXAMPLE || role == SectionRole.RESPONSE_EXAMPLE;
    examples = ofExamples ? role : SectionRole.OTHER;
    level = section.level();
    return role;
  }
}
