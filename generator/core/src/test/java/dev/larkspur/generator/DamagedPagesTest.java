package dev.larkspur.generator;

import static java.util.Collections.disjoint;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.emit.Emitter;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.LockedNames;
import dev.larkspur.generator.reader.PageContent;
import dev.larkspur.generator.reader.PageReader;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Damages whole pages at random and generates Java from them. The seeds are fixed, so that failures
 * are reproducible. Names are compared regardless of their level, because damage to a parent moves
 * its children.
 */
class DamagedPagesTest {
  private static final Path PROJECT = Path.of(System.getProperty("larkspur.project"));
  private static final int EVERY = 60;

  /** A modification of one location of a page. */
  private interface Damage {
    String to(String page, Random random);
  }

  /** Modifications of whole pages that do not change the result. */
  private static final Map<String, UnaryOperator<String>> NOTATIONS =
      new TreeMap<>(
          Map.of(
              "line ends of Windows", page -> page.replace("\n", "\r\n"),
              "line ends of old Macs", page -> page.replace("\n", "\r"),
              "tabs", page -> page.replace("  ", "\t"),
              "a byte order mark", page -> "\uFEFF" + page,
              "zero-width characters", page -> page.replace(">", ">\u200B"),
              "no boxes", page -> page.replaceAll("(?m)^:::.*$", ""),
              "unclosed cells", page -> page.replaceAll("</md-(dt-)?td>", ""),
              "unclosed rows", page -> page.replaceAll("</md-(dt-)?tr>", ""),
              "tables without their opening tag", page -> page.replaceAll("<md-(dt-)?table>", "")));

  /** Rules that report content that is not in the model. */
  private static final Map<Ledger.Entry, Set<Rule>> REPORTED_BY =
      Map.of(
          Ledger.Entry.ROW,
          Set.of(
              Rule.ROW_WITHOUT_NAME,
              Rule.ROW_IN_TWO_TABLES,
              Rule.TABLE_ROLE_UNKNOWN,
              Rule.CALLBACK_LEFT_OUT),
          Ledger.Entry.ENUM_ITEM,
          Set.of(Rule.ENUM_ITEM_WITHOUT_KEY, Rule.ENUM_ON_BOOLEAN, Rule.ROW_IN_TWO_TABLES),
          Ledger.Entry.ERROR,
          Set.of(Rule.ERROR_CODE_NOT_A_NUMBER),
          Ledger.Entry.EXAMPLE,
          Set.of(Rule.EXAMPLE_ELSEWHERE, Rule.PROGRAM_LEFT_OUT, Rule.CALLBACK_LEFT_OUT));

  private static final Map<String, Damage> DAMAGES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("a tag lost", (page, random) -> without("</?md-[^<>]*>", page, random)),
              Map.entry("a tag doubled", (page, random) -> doubled("</?md-[^<>]*>", page, random)),
              Map.entry("a bracket lost", (page, random) -> without("[<>]", page, random)),
              Map.entry("a line lost", (page, random) -> without("(?m)^.*\n", page, random)),
              Map.entry("a line doubled", (page, random) -> doubled("(?m)^.*\n", page, random)),
              Map.entry(
                  "a heading lost", (page, random) -> without("(?m)^#{3,4} .*$", page, random)),
              Map.entry("a quote strayed", (page, random) -> with("\"", page, random)),
              Map.entry("a bracket strayed", (page, random) -> with("<", page, random)),
              Map.entry("a fence strayed", (page, random) -> with("\n```\n", page, random)),
              Map.entry("half an entity", (page, random) -> with("&#xFFFFFF;&lt", page, random)),
              Map.entry("no width", (page, random) -> with("\u200B", page, random)),
              Map.entry("the rest lost", DamagedPagesTest::cut)));

  @Test
  void equivalentNotationsGiveTheSameResult() throws IOException {
    for (SourceFile page : pages()) {
      List<String> whole = Read.of(page, page.text()).names();
      NOTATIONS.forEach(
          (name, rewritten) ->
              assertThat(Read.of(page, rewritten.apply(page.text())).names())
                  .as("%s with %s", page.path(), name)
                  .isEqualTo(whole));
    }
  }

  @Test
  void damagedPagesGiveResultsAndBalancedLedgers() throws IOException {
    for (SourceFile page : pages()) {
      DAMAGES.forEach(
          (name, damage) -> {
            Read read = Read.of(page, damage.to(page.text(), new Random(seed(page, name))));
            assertThat(read.rows()).as("%s, %s", page.path(), name).isEqualTo(read.counted());
            assertThat(read.unreported()).as("%s, %s", page.path(), name).isEmpty();
            read.generate();
          });
    }
  }

  @Test
  void aSingleDamageRarelyLosesMoreThanARow() throws IOException {
    List<String> more = new ArrayList<>();
    int all = 0;
    for (SourceFile page : pages()) {
      List<String> whole = Read.of(page, page.text()).names();
      for (Map.Entry<String, Damage> damage : DAMAGES.entrySet()) {
        for (int i = 0; i < 5 && !damage.getKey().equals("the rest lost"); i++) {
          Random random = new Random(seed(page, damage.getKey()) + i);
          Set<String> lost = new LinkedHashSet<>(whole);
          Read.of(page, damage.getValue().to(page.text(), random)).names().forEach(lost::remove);
          all++;
          if (lost.size() > 1) {
            more.add(page.path() + ", " + damage.getKey() + " " + i + ": " + lost);
          }
        }
      }
    }
    assertThat(more).hasSizeLessThanOrEqualTo(all / 50);
  }

  /** Returns the own pages, and some real pages if there are any. */
  private static List<SourceFile> pages() throws IOException {
    List<SourceFile> pages = new ArrayList<>();
    for (String folder : List.of("spec", "generator/core/src/test/resources/golden")) {
      pages.addAll(RealPages.in(PROJECT.resolve(folder)));
    }
    for (Path folder : RealPages.folders()) {
      List<SourceFile> real = RealPages.in(folder);
      for (int i = 0; i < real.size(); i += EVERY) {
        pages.add(real.get(i));
      }
    }
    return pages.stream().filter(page -> page.text().length() < 100_000).toList();
  }

  private static long seed(SourceFile page, String damage) {
    return page.path().hashCode() * 31L + damage.hashCode();
  }

  private static String cut(String page, Random random) {
    return page.substring(0, random.nextInt(page.length() + 1));
  }

  private static String with(String stray, String page, Random random) {
    int at = random.nextInt(page.length() + 1);
    return page.substring(0, at) + stray + page.substring(at);
  }

  private static String without(String piece, String page, Random random) {
    MatchResult found = one(piece, page, random);
    return page.substring(0, found.start()) + page.substring(found.end());
  }

  private static String doubled(String piece, String page, Random random) {
    MatchResult found = one(piece, page, random);
    return page.substring(0, found.end()) + page.substring(found.start());
  }

  private static MatchResult one(String piece, String page, Random random) {
    List<MatchResult> all = Pattern.compile(piece + "|\\z").matcher(page).results().toList();
    return all.get(random.nextInt(all.size()));
  }

  /** A page and its content. */
  private record Read(List<String> lines, PageContent content, Ledger ledger, Set<Rule> rules) {
    static Read of(SourceFile page, String text) {
      Diagnostics diagnostics = new Diagnostics();
      Ledger ledger = new Ledger();
      SourceFile damaged = new SourceFile(page.path(), text);
      return new Read(
          text.lines().toList(),
          new PageReader().read(PageParser.parse(damaged, diagnostics), diagnostics, ledger),
          ledger,
          diagnostics.sorted().stream().map(Diagnostic::rule).collect(toSet()));
    }

    /** Returns the names of all rows and the codes of all errors; duplicates are numbered. */
    List<String> names() {
      Map<String, Integer> counts = new TreeMap<>();
      Stream<String> errors =
          operations().stream()
              .flatMap(operation -> operation.errors().stream())
              .map(ErrorCode::code)
              .map(code -> "error " + code);
      return Stream.concat(tables().stream().flatMap(Read::all).map(Field::name), errors)
          .map(name -> name + " " + counts.merge(name, 1, Integer::sum))
          .toList();
    }

    /** Returns the number of rows in the model that occur in a table. */
    int rows() {
      return (int) tables().stream().flatMap(Read::all).filter(row -> !isInvented(row)).count();
    }

    /** Returns the number of rows in the model according to the ledger. */
    int counted() {
      return content instanceof PageContent.EventPage && ledger.modelled(Ledger.Entry.ROW) == 0
          ? rows()
          : ledger.modelled(Ledger.Entry.ROW);
    }

    /** Returns the entries that the ledger counts as reported without a diagnostic. */
    List<Ledger.Entry> unreported() {
      return Stream.of(Ledger.Entry.values())
          .filter(entry -> ledger.reported(entry) > 0)
          .filter(entry -> disjoint(rules, REPORTED_BY.get(entry)))
          .toList();
    }

    void generate() {
      Api api = Linker.link(operations(), events(), List.of(), new Diagnostics());
      JavaNames names =
          JavaNames.of(api, Settings.DEFAULT_PACKAGE, LockedNames.NONE, new Diagnostics());
      assertThat(Emitter.emit(JavaModel.of(api, names)))
          .hasSizeGreaterThanOrEqualTo(operations().size());
    }

    private List<Field> tables() {
      List<Field> fields = new ArrayList<>();
      for (Operation operation : operations()) {
        fields.addAll(operation.request().headers());
        fields.addAll(operation.request().pathParameters());
        fields.addAll(operation.request().queryParameters());
        if (operation.request().body() != null) {
          fields.addAll(tables(operation.request().body()));
        }
        fields.addAll(operation.response().fields());
      }
      for (Event event : events()) {
        fields.addAll(event.fields());
        if (event.answer() != null) {
          tables(event.answer().body()).stream()
              .filter(row -> !isOfExample(row))
              .forEach(fields::add);
        }
      }
      return fields;
    }

    private static List<Field> tables(Body body) {
      return body.alternatives().isEmpty()
          ? body.fields()
          : body.alternatives().stream().flatMap(table -> table.fields().stream()).toList();
    }

    /** Returns whether an example shows the field instead of a table. */
    private boolean isOfExample(Field field) {
      return lines.get(field.line() - 1).contains('"' + field.name() + '"');
    }

    private List<Operation> operations() {
      return content instanceof PageContent.OperationPage page
          ? List.of(page.operation())
          : List.of();
    }

    private List<Event> events() {
      return content instanceof PageContent.EventPage page ? page.events() : List.of();
    }

    private static Stream<Field> all(Field field) {
      return Stream.concat(Stream.of(field), field.fields().stream().flatMap(Read::all));
    }

    /** Returns whether the row is a header from prose or a path parameter from the URL. */
    private boolean isInvented(Field row) {
      return row.type().text().isEmpty()
          && row.description().isEmpty()
          && Boolean.TRUE.equals(row.required())
          && !isOnlyName(row);
    }

    /** Returns whether only the cell with the name is left of the row. */
    private boolean isOnlyName(Field row) {
      String cell = lines.stream().skip(row.line() - 1L).limit(2).collect(joining());
      return cell.replaceAll("<[^>]*>?", "").strip().equals(row.name());
    }
  }
}
