package dev.larkspur.generator.reader;

import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;

/** Tells pages apart that have no table with their request line or event type. */
final class Kinds {
  private Kinds() {}

  static PageKind of(Page page) {
    if (NoticeSigns.areOn(page)) {
      return PageKind.NOTICE;
    }
    if (BaseTable.find(page, "回调类型") != null) {
      return PageKind.CALLBACK;
    }
    if (LegacyEventReader.isLegacyEvent(page)) {
      return PageKind.EVENT;
    }
    return hasErrorTable(page) ? PageKind.ERROR_CODES : PageKind.GUIDE;
  }

  /** Whether one heading at least says what stands below it. */
  static boolean isInKnownLanguage(Page page) {
    for (Section section : page.sections()) {
      if (SectionTitles.role(section.title()) != SectionRole.OTHER) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasErrorTable(Page page) {
    for (Section section : page.sections()) {
      for (Table table : section.tables()) {
        if (Columns.of(table).areOfErrors()) {
          return true;
        }
      }
    }
    return false;
  }
}
