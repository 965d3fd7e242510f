package dev.larkspur.generator.reader;

import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.reader.event.CallbackPage;
import dev.larkspur.generator.reader.event.LegacyEventReader;
import dev.larkspur.generator.reader.notice.NoticeReader;
import dev.larkspur.generator.reader.table.BaseTable;
import dev.larkspur.generator.reader.table.ColumnLayout;
import dev.larkspur.generator.vocabulary.Vocabulary;

/** Determines the kind of pages without a table that contains a request line or event type. */
final class PageClassifier {
  private PageClassifier() {}

  static PageKind of(Page page, Vocabulary words) {
    if (NoticeReader.isNotice(page, words)) {
      return PageKind.NOTICE;
    }
    if (BaseTable.findCallback(page, words.baseTable()) != null) {
      return PageKind.CALLBACK;
    }
    if (LegacyEventReader.isLegacyEvent(page, words)) {
      return PageKind.EVENT;
    }
    return CallbackPage.isInProse(page, words) || CallbackPage.isTyped(page, words)
        ? PageKind.CALLBACK
        : byErrorTables(page, words);
  }

  private static PageKind byErrorTables(Page page, Vocabulary words) {
    int ofErrors = 0;
    int others = 0;
    for (Section section : page.sections()) {
      for (Table table : section.tables()) {
        boolean errors = ColumnLayout.under(section.title(), table, words).areOfErrors();
        ofErrors += errors ? 1 : 0;
        others += errors ? 0 : 1;
      }
    }
    if (ofErrors == 0) {
      return PageKind.GUIDE;
    }
    return others == 0 ? PageKind.ERROR_CODES : PageKind.GUIDE_WITH_ERRORS;
  }
}
