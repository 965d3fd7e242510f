package dev.larkspur.generator.reader.table;

import static dev.larkspur.generator.reader.Fixture.api;
import static dev.larkspur.generator.reader.Fixture.fields;
import static dev.larkspur.generator.reader.Fixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.RealPages;
import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.markup.RowFingerprint;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.reader.PageContent;
import dev.larkspur.generator.reader.PageReader;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Checks that rows cached from other pages do not change the result. */
class RowCacheTest {
  private static final Vocabulary WORDS = Vocabulary.all().get(0);

  private final PageReader shared = new PageReader();

  /** The result of a page. */
  private record Reading(PageContent content, List<Diagnostic> diagnostics, List<Integer> counts) {
    static Reading of(PageReader reader, SourceFile file) {
      Diagnostics diagnostics = new Diagnostics();
      Ledger ledger = new Ledger();
      PageContent content = reader.read(PageParser.parse(file, diagnostics), diagnostics, ledger);
      return new Reading(
          content,
          diagnostics.sorted(),
          List.of(
              ledger.modelled(Ledger.Entry.ROW),
              ledger.modelled(Ledger.Entry.ENUM_ITEM),
              ledger.reported(Ledger.Entry.ROW),
              ledger.reported(Ledger.Entry.ENUM_ITEM)));
    }
  }

  @Test
  void equalRowsKeepTheirOwnLines() {
    String row = "0|name|string|是|What it is called.";
    Field first = body(fields("请求体", row)).get(0);
    Field second = body(fields("请求体", "0|size|int|否|How big.", row)).get(1);

    assertThat(second.line()).isGreaterThan(first.line());
    assertThat(second.toBuilder().line(first.line()).fields(List.of()).build()).isEqualTo(first);
    assertThat(second.description()).isSameAs(first.description());
  }

  @Test
  void diagnosticsOfARowAreReportedEachTime() {
    String page =
        api(
            "POST",
            "/open-apis/a/v1/b",
            fields("请求体", "0|a b/c|string|perhaps|What.", "0||int|否|"));
    for (int i = 0; i < 2; i++) {
      Reading reading = Reading.of(shared, new SourceFile("a" + i + ".md", page));
      assertThat(reading.diagnostics())
          .extracting(Diagnostic::rule)
          .contains(Rule.REQUIRED_UNKNOWN, Rule.ROW_WITHOUT_NAME);
      assertThat(reading.diagnostics())
          .allMatch(said -> said.location().path().startsWith("a"))
          .anyMatch(said -> said.location().line() > 1);
    }
  }

  @Test
  void rowsWithDifferentChildrenAreDifferent() {
    String row = "0|it|-|否|Something.";
    Field alone = body(fields("请求体", row)).get(0);
    Field parent = body(fields("请求体", row, "1|part|string|否|A part.")).get(0);

    assertThat(alone.fields()).isEmpty();
    assertThat(parent.fields()).extracting(Field::name).containsExactly("part");
    assertThat(body(fields("请求体", row)).get(0).fields()).isEmpty();
  }

  @Test
  void rowsWithDifferentColumnsAreDifferent() {
    String table = fields("请求体", "0|it|string|是|Said.");
    Field described = body(table).get(0);
    Field renamed = body(table.replace(">描述<", ">示例值<")).get(0);

    assertThat(described.description()).isEqualTo("Said.");
    assertThat(renamed.description()).isEmpty();
    assertThat(renamed.example()).isNotNull();
  }

  @Test
  void realPagesGiveTheSameModelInAnyOrder() {
    Random random = new Random(7);
    List<SourceFile> pages = RealPages.in(RealPages.corpus());
    for (SourceFile page : pages) {
      assertAlike(page);
    }
    for (int i = 0; i < 400; i++) {
      SourceFile page = pages.get(random.nextInt(pages.size()));
      assertAlike(new SourceFile(page.path(), damaged(page.text(), random)));
    }
  }

  @Test
  void mostRowsOfRealPagesRepeatAnother() {
    Set<RowFingerprint> known = new HashSet<>();
    int rows = 0;
    int own = 0;
    for (SourceFile page : RealPages.in(RealPages.corpus())) {
      for (Row row : fieldRows(page)) {
        RowFingerprint fingerprint = row.fingerprint();
        rows++;
        own += fingerprint == null || known.add(fingerprint) ? 1 : 0;
      }
    }
    System.out.println(own + " of " + rows + " rows differ from all others");
    assertThat(own).isLessThan(rows / 3);
  }

  private static List<Row> fieldRows(SourceFile page) {
    return PageParser.parse(page, new Diagnostics()).sections().stream()
        .flatMap(section -> section.tables().stream())
        .filter(table -> ColumnLayout.of(table, WORDS).areOfFields())
        .flatMap(table -> ColumnLayout.rows(table, WORDS).stream())
        .toList();
  }

  private void assertAlike(SourceFile page) {
    assertThat(Reading.of(shared, page))
        .as(page.path())
        .isEqualTo(Reading.of(new PageReader(), page));
  }

  /** Removes some characters at several locations. */
  private static String damaged(String text, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = 0; i < 12 && damaged.length() > 40; i++) {
      int start = random.nextInt(damaged.length() - 20);
      damaged.delete(start, start + 1 + random.nextInt(i < 6 ? 2 : 20));
    }
    return damaged.toString();
  }

  private List<Field> body(String tables) {
    String page = post(tables);
    PageContent content = Reading.of(shared, new SourceFile("gadget/new.md", page)).content();
    return ((PageContent.OperationPage) content).operation().request().body().fields();
  }
}
