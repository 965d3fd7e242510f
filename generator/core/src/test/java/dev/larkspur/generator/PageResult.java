package dev.larkspur.generator;

import static java.util.Collections.disjoint;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.larkspur.generator.javamodel.ClassLimits;
import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.reader.PageContent;
import dev.larkspur.generator.reader.PageReader;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A modified page and its content.
 *
 * @param lines the lines of its text
 * @param rules the rules of its diagnostics
 */
record PageResult(List<String> lines, PageContent content, Ledger ledger, Set<Rule> rules) {
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
          Set.of(
              Rule.ENUM_ITEM_WITHOUT_KEY,
              Rule.ENUM_ON_BOOLEAN,
              Rule.ROW_WITHOUT_NAME,
              Rule.ROW_IN_TWO_TABLES,
              Rule.TABLE_ROLE_UNKNOWN,
              Rule.CALLBACK_LEFT_OUT),
          Ledger.Entry.ERROR,
          Set.of(Rule.ERROR_CODE_NOT_A_NUMBER),
          Ledger.Entry.EXAMPLE,
          Set.of(Rule.EXAMPLE_ELSEWHERE, Rule.PROGRAM_LEFT_OUT, Rule.CALLBACK_LEFT_OUT));

  static PageResult of(SourceFile page, String text) {
    Diagnostics diagnostics = new Diagnostics();
    Ledger ledger = new Ledger();
    SourceFile damaged = new SourceFile(page.path(), text);
    return new PageResult(
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
    return Stream.concat(tables().stream().flatMap(PageResult::all).map(Field::name), errors)
        .map(name -> name + " " + counts.merge(name, 1, Integer::sum))
        .toList();
  }

  /** Returns the number of rows in the model that occur in a table. */
  int rows() {
    return (int) tables().stream().flatMap(PageResult::all).filter(row -> !isInvented(row)).count();
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

  /** Returns how many rows, known values and examples are in the model or reported. */
  List<Integer> accounted() {
    return List.of(
        ledger.modelled(Ledger.Entry.ROW)
            + ledger.reported(Ledger.Entry.ROW)
            + ledger.modelled(Ledger.Entry.ERROR)
            + ledger.reported(Ledger.Entry.ERROR),
        ledger.modelled(Ledger.Entry.ENUM_ITEM) + ledger.reported(Ledger.Entry.ENUM_ITEM),
        ledger.modelled(Ledger.Entry.EXAMPLE) + ledger.reported(Ledger.Entry.EXAMPLE));
  }

  /** Returns the generated sources, by path, in a base package. */
  Map<String, String> generated(String basePackage) {
    Diagnostics diagnostics = new Diagnostics();
    Api api =
        ClassLimits.fit(Linker.link(operations(), events(), List.of(), diagnostics), diagnostics);
    return GeneratedCode.of(api, basePackage).files();
  }

  /** Returns whether the page describes an operation. */
  boolean isOperation() {
    return content instanceof PageContent.OperationPage;
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
      event.fields().stream().filter(row -> !isOfExample(row)).forEach(fields::add);
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
    String line = lines.get(field.line() - 1).strip();
    return line.contains('"' + field.name() + '"')
        && (line.startsWith("\"") || line.startsWith("{"));
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
    return Stream.concat(Stream.of(field), field.fields().stream().flatMap(PageResult::all));
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
    return cell.replaceAll("<[^>]*>?|\\|", "").strip().equals(row.name());
  }
}
