package dev.larkspur.generator.reader;

import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.reader.event.CallbackReader;
import dev.larkspur.generator.reader.event.EventPageReader;
import dev.larkspur.generator.reader.event.LegacyEventReader;
import dev.larkspur.generator.reader.notice.NoticeReader;
import dev.larkspur.generator.reader.table.BaseTable;
import dev.larkspur.generator.reader.table.MissingRows;
import dev.larkspur.generator.reader.table.PageContext;
import dev.larkspur.generator.reader.table.PageHead;
import dev.larkspur.generator.reader.table.RowCache;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import dev.larkspur.generator.vocabulary.SectionRole;
import dev.larkspur.generator.vocabulary.SectionTitles;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads pages into the model. A reader caches the rows of the pages that it has read, so that one
 * reader for many pages is faster than one for each. It is thread-safe.
 */
public final class PageReader {
  private final RowCache rowCache = new RowCache();

  /** Reads a page. */
  public PageContent read(Page page, Diagnostics diagnostics) {
    return read(page, diagnostics, new Ledger());
  }

  /**
   * Reads a page and records in a ledger what becomes of its rows, enum items, errors and examples.
   */
  public PageContent read(Page page, Diagnostics diagnostics, Ledger ledger) {
    return read(page, wordsOf(page), diagnostics, ledger);
  }

  /** Reads a page with the words of its language. */
  public PageContent read(Page page, Vocabulary words, Diagnostics diagnostics, Ledger ledger) {
    PageContext context = new PageContext(page, words, diagnostics, ledger, rowCache);
    BaseTable api = BaseTable.findRequestLine(page, words.baseTable());
    if (api != null) {
      return operation(api, context);
    }
    BaseTable base = BaseTable.findEvent(page, words.baseTable());
    if (base != null) {
      return events(EventPageReader.read(base, context), PageKind.EVENT);
    }
    PageKind kind = PageClassifier.of(page, words);
    return switch (kind) {
      case NOTICE -> new PageContent.NoticePage(NoticeReader.read(page, words, diagnostics));
      case EVENT -> events(LegacyEventReader.read(context), PageKind.EVENT);
      case CALLBACK ->
          events(
              CallbackReader.read(BaseTable.findCallback(page, words.baseTable()), context),
              PageKind.CALLBACK);
      default -> other(context, kind);
    };
  }

  /** Returns the words of the language of a page. */
  public static Vocabulary wordsOf(Page page) {
    return PageLanguage.of(page);
  }

  private static PageContent operation(BaseTable base, PageContext context) {
    SectionTitles titles = context.words().sectionTitles();
    if (context.page().sections().stream()
        .allMatch(section -> titles.role(section.title()) == SectionRole.OTHER)) {
      context
          .diagnostics()
          .report(
              Rule.PAGE_LANGUAGE_UNKNOWN,
              base.table().location(),
              "The page describes an operation, but its headings are unknown; expected "
                  + Vocabulary.all().stream()
                      .map(words -> expectedTitles(words.sectionTitles()))
                      .collect(Collectors.joining(", or "))
                  + ". The page was left out.");
      return new PageContent.OtherPage(PageKind.OPERATION);
    }
    Operation operation = OperationReader.read(base, context);
    return operation == null
        ? new PageContent.OtherPage(PageKind.OPERATION)
        : new PageContent.OperationPage(operation);
  }

  private static String expectedTitles(SectionTitles titles) {
    return titles.titleOf(SectionRole.REQUEST)
        + ", "
        + titles.titleOf(SectionRole.RESPONSE)
        + " and "
        + titles.titleOf(SectionRole.ERRORS);
  }

  private static PageContent events(List<Event> events, PageKind kind) {
    return events.isEmpty() ? new PageContent.OtherPage(kind) : new PageContent.EventPage(events);
  }

  /** A page with fields of an operation or event is reported with more severity than a guide. */
  private static PageContent other(PageContext context, PageKind kind) {
    Page page = context.page();
    Section described = MissingRows.describing(page, context.words().sectionTitles());
    if (described != null) {
      context
          .diagnostics()
          .report(
              Rule.BASIC_INFORMATION_MISSING,
              described.location(),
              "The page has a table under \""
                  + described.title()
                  + "\", but no table with a request line or an event type. The page was left out.");
      return new PageContent.OtherPage(kind);
    }
    context
        .diagnostics()
        .report(
            Rule.PAGE_NOT_AN_API,
            new SourceLocation(page.file().path(), PageHead.of(page).source().line(), 1),
            "The page is " + kind.words() + "; it has no content for the model.");
    return new PageContent.OtherPage(kind);
  }
}
