package dev.larkspur.generator.reader;

import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.reader.event.CallbackPage;
import dev.larkspur.generator.reader.event.EventReader;
import dev.larkspur.generator.reader.event.LegacyEventReader;
import dev.larkspur.generator.reader.notice.NoticeReader;
import dev.larkspur.generator.reader.table.BaseTable;
import dev.larkspur.generator.reader.table.PageHead;
import dev.larkspur.generator.reader.table.RowCache;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import java.util.List;

/**
 * Pages to what they describe. It knows the rows of the pages that it has read, so that one reader
 * is quicker for many pages than one for each; several threads may use it.
 */
public final class PageReader {
  private final RowCache known = new RowCache();

  /** Reads a page. */
  public PageContent read(Page page, Diagnostics diagnostics) {
    return read(page, diagnostics, new Ledger());
  }

  /** Reads a page and counts where its rows, enum items, errors and examples end. */
  public PageContent read(Page page, Diagnostics diagnostics, Ledger ledger) {
    BaseTable api = BaseTable.findRequestLine(page);
    if (api != null) {
      return operation(page, api, diagnostics, ledger);
    }
    BaseTable base = BaseTable.findEvent(page);
    if (base != null) {
      return events(EventReader.read(page, base, diagnostics, ledger, known));
    }
    PageKind kind = PageClassifier.of(page);
    return switch (kind) {
      case NOTICE -> new PageContent.NoticePage(NoticeReader.read(page, diagnostics));
      case EVENT -> events(LegacyEventReader.read(page, diagnostics, ledger, known));
      case CALLBACK -> callback(page, diagnostics, ledger);
      default -> other(page, kind, diagnostics);
    };
  }

  private PageContent operation(Page page, BaseTable base, Diagnostics diagnostics, Ledger ledger) {
    if (!PageClassifier.isInKnownLanguage(page)) {
      diagnostics.report(
          Rule.PAGE_LANGUAGE_UNKNOWN,
          base.table().location(),
          "The page describes an API, but none of its headings is known; expected 请求, 响应, 错误码. It was left out.");
      return new PageContent.OtherPage(PageKind.OPERATION);
    }
    Operation operation = OperationReader.read(page, base, diagnostics, ledger, known);
    return operation == null
        ? new PageContent.OtherPage(PageKind.OPERATION)
        : new PageContent.OperationPage(operation);
  }

  private static PageContent events(List<Event> events) {
    return events.isEmpty()
        ? new PageContent.OtherPage(PageKind.EVENT)
        : new PageContent.EventPage(events);
  }

  private static PageContent callback(Page page, Diagnostics diagnostics, Ledger ledger) {
    CallbackPage.report(page, diagnostics, ledger);
    return new PageContent.OtherPage(PageKind.CALLBACK);
  }

  private static PageContent other(Page page, PageKind kind, Diagnostics diagnostics) {
    diagnostics.report(
        Rule.PAGE_NOT_AN_API,
        new SourceLocation(page.file().path(), PageHead.of(page).source().line(), 1),
        "The page is " + kind.words() + "; it puts nothing into the model.");
    return new PageContent.OtherPage(kind);
  }
}
