package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.vocabulary.SectionRole;
import dev.larkspur.generator.vocabulary.SectionTitles;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where a page has its examples under headings of their own, so that code beside a table of fields
 * shows how a part of them may look.
 */
final class Snippets {
  private final Set<SectionRole> parts = EnumSet.noneOf(SectionRole.class);

  Snippets(List<Section> sections, SectionTitles titles) {
    for (Section section : sections) {
      SectionRole role = titles.role(section.title());
      if (!section.codeBlocks().isEmpty() && role == SectionRole.REQUEST_EXAMPLE) {
        parts.add(SectionRole.BODY);
      } else if (!section.codeBlocks().isEmpty() && role == SectionRole.RESPONSE_EXAMPLE) {
        parts.add(SectionRole.RESPONSE);
      }
    }
  }

  /** Whether code under a heading is no whole example. */
  boolean standUnder(SectionRole role) {
    return parts.contains(role);
  }
}
