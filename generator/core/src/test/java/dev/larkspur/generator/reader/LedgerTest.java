package dev.larkspur.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.EnumSource;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.reader.ReadPages.Read;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Compares rows, enum items and errors of real pages with counts made without the reader. */
class LedgerTest {
  private static List<Read> pages;

  @BeforeAll
  static void read() {
    pages = ReadPages.corpus();
  }

  @Test
  void pagesWithARequestLineAreOperationsOrReported() {
    List<String> neither = new ArrayList<>();
    for (Read page : pages) {
      boolean api = page.file().text().matches("(?s).*<md-th>\\s*HTTP URL.*");
      boolean named =
          page.content() instanceof PageContent.OperationPage
              || page.diagnostics().stream()
                  .anyMatch(
                      d ->
                          d.rule() == Rule.OPERATION_INCOMPLETE
                              || d.rule() == Rule.PAGE_LANGUAGE_UNKNOWN);
      if (api && !named) {
        neither.add(page.file().path());
      }
    }
    assertThat(neither).isEmpty();
  }

  @Test
  void pagesWithAnEventTypeAreEvents() {
    assertThat(pages)
        .filteredOn(page -> page.file().text().matches("(?s).*<md-th>\\s*事件类型.*"))
        .isNotEmpty()
        .allMatch(page -> page.content() instanceof PageContent.EventPage);
  }

  @Test
  void theLedgerAgreesWithTheModel() {
    for (Read page : pages) {
      Ledger ledger = page.ledger();
      if (page.content() instanceof PageContent.EventPage read) {
        assertThat(read.events().stream().mapToInt(event -> event.examples().size()).sum())
            .as(page.file().path())
            .isEqualTo(ledger.modelled(Ledger.Entry.EXAMPLE));
      }
      if (page.content() instanceof PageContent.OperationPage read) {
        Operation operation = read.operation();
        assertThat(errors(operation))
            .as(page.file().path())
            .isEqualTo(ledger.modelled(Ledger.Entry.ERROR));
        assertThat(operation.examples().request().size() + operation.examples().response().size())
            .as(page.file().path())
            .isEqualTo(ledger.modelled(Ledger.Entry.EXAMPLE));
      }
    }
  }

  @Test
  void rowsEnumItemsAndErrorsOfTheRawTextAreModelledOrReported() {
    RawCounts raw = new RawCounts(0, 0, 0);
    RawCounts model = new RawCounts(0, 0, 0);
    List<String> unbalanced = new ArrayList<>();
    for (Read page : pages) {
      if (page.content() instanceof PageContent.OperationPage
          || (page.content() instanceof PageContent.EventPage
              && page.file().text().contains("<md-th>事件类型"))) {
        RawCounts found = RawCounts.of(page.file().text());
        RawCounts accounted = modelled(page).plus(reported(page.ledger()));
        raw = raw.plus(found);
        model = model.plus(accounted);
        if (!found.equals(accounted)) {
          unbalanced.add(page.file().path() + " found " + found + " accounted " + accounted);
        }
      }
    }
    assertThat(model.enumItems()).isEqualTo(raw.enumItems());
    assertThat(unbalanced).isEmpty();
  }

  @Test
  void codeOfTheRawTextIsAnExampleOrReported() {
    List<String> unbalanced = new ArrayList<>();
    for (Read page : pages) {
      List<Integer> lines = exampleLines(page.content());
      if (lines != null) {
        List<RawCode> blocks = RawCode.of(page.file().text());
        long read =
            blocks.stream().filter(block -> lines.stream().anyMatch(block::contains)).count();
        boolean known =
            lines.stream()
                .allMatch(line -> blocks.stream().anyMatch(block -> block.contains(line)));
        long accounted = read + page.ledger().reported(Ledger.Entry.EXAMPLE);
        if (!known || accounted != blocks.size()) {
          unbalanced.add(
              page.file().path() + " found " + blocks.size() + " accounted " + accounted);
        }
      }
    }
    assertThat(unbalanced).isEmpty();
  }

  /** Returns the first lines of the examples of a page; null for other pages. */
  private static @Nullable List<Integer> exampleLines(PageContent content) {
    if (content instanceof PageContent.EventPage read) {
      return read.events().stream()
          .flatMap(event -> event.examples().stream())
          .map(Example::line)
          .toList();
    }
    if (content instanceof PageContent.OperationPage read) {
      return Stream.of(
              read.operation().examples().request(), read.operation().examples().response())
          .flatMap(List::stream)
          .map(Example::line)
          .toList();
    }
    return null;
  }

  @Test
  void atMostOneInAThousandEntriesIsOnlyReported() {
    Ledger all = new Ledger();
    Ledger described = new Ledger();
    for (Read page : pages) {
      all.add(page.ledger());
      if (!(page.content() instanceof PageContent.OtherPage)) {
        described.add(page.ledger());
      }
    }

    System.out.println(table(all));
    for (Ledger.Entry entry :
        List.of(Ledger.Entry.ROW, Ledger.Entry.ENUM_ITEM, Ledger.Entry.ERROR)) {
      assertThat(described.reported(entry) * 1000L)
          .as("%s", entry)
          .isLessThanOrEqualTo(described.modelled(entry));
    }
  }

  /** Returns a summary of the pages and their entries. */
  private static String table(Ledger all) {
    int operations = 0;
    int events = 0;
    for (Read page : pages) {
      operations += page.content() instanceof PageContent.OperationPage ? 1 : 0;
      events += page.content() instanceof PageContent.EventPage read ? read.events().size() : 0;
    }
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "%d pages, %d operations, %d events%n%-10s %12s %20s%n",
            pages.size(),
            operations,
            events,
            "",
            "in the model",
            "only in a diagnostic"));
    for (Ledger.Entry entry : Ledger.Entry.values()) {
      table.append(
          String.format(
              Locale.ROOT,
              "%-10s %12d %20d%n",
              entry.name().toLowerCase(Locale.ROOT),
              all.modelled(entry),
              all.reported(entry)));
    }
    return table.toString();
  }

  private static RawCounts reported(Ledger ledger) {
    return new RawCounts(
        ledger.reported(Ledger.Entry.ROW),
        ledger.reported(Ledger.Entry.ENUM_ITEM),
        ledger.reported(Ledger.Entry.ERROR));
  }

  private static RawCounts modelled(Read page) {
    PageContent content = page.content();
    if (content instanceof PageContent.OperationPage read) {
      Operation operation = read.operation();
      Body body = operation.request().body();
      Stream<Field> inBody =
          body == null
              ? Stream.of()
              : body.alternatives().isEmpty()
                  ? body.fields().stream()
                  : body.alternatives().stream()
                      .flatMap(alternative -> alternative.fields().stream());
      List<Field> fields =
          Stream.of(
                  operation.request().headers().stream()
                      .filter(header -> !header.name().startsWith("X-Lark-")),
                  operation.request().pathParameters().stream(),
                  operation.request().queryParameters().stream(),
                  inBody,
                  operation.response().fields().stream())
              .flatMap(stream -> stream)
              .toList();
      return new RawCounts(rows(fields), tags(fields), errors(operation));
    }
    if (page.ledger().modelled(Ledger.Entry.ROW) == 0) {
      // The fields come from an example.
      return new RawCounts(0, 0, 0);
    }
    List<Field> fields =
        ((PageContent.EventPage) content)
            .events().stream().flatMap(event -> event.fields().stream()).toList();
    return new RawCounts(rows(fields), tags(fields), 0);
  }

  private static int errors(Operation operation) {
    return operation.errors().size()
        + operation.errors().stream().map(ErrorCode::subErrors).mapToInt(List::size).sum()
        + operation.orphanSubErrors().size();
  }

  private static int rows(List<Field> fields) {
    return fields.stream().mapToInt(field -> 1 + rows(field.fields())).sum();
  }

  private static int tags(List<Field> fields) {
    return fields.stream()
        .mapToInt(
            field ->
                (int)
                        field.enumItems().stream()
                            .filter(item -> item.source() == EnumSource.TAG)
                            .count()
                    + tags(field.fields()))
        .sum();
  }
}
