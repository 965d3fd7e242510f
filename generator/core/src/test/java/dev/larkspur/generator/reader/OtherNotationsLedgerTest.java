package dev.larkspur.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.RealPages;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.ReadPages.Read;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares real pages in converted notations with counts made without the reader: what is in
 * neither the model nor a diagnostic of its line is lost.
 */
class OtherNotationsLedgerTest {
  private static final List<String> FOLDERS =
      List.of("pipes", "pipes-newer", "copy-page", "wrapped");
  private static final double LEAST_MODELLED = 0.995;

  /** The counts of one kind of content. */
  private static final class Tally {
    private int found;
    private int modelled;
    private final List<String> lost = new ArrayList<>();

    private void add(Tally other) {
      found += other.found;
      modelled += other.modelled;
      lost.addAll(other.lost);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%6d found, %6d in the model, %4d only reported, %4d lost",
          found,
          modelled,
          found - modelled - lost.size(),
          lost.size());
    }
  }

  private final SortedMap<String, Tally> tallies = new TreeMap<>();

  @Test
  void theContentOfTheRawTextIsModelledOrReported() {
    SortedMap<String, Tally> all = new TreeMap<>();
    for (String folder : FOLDERS) {
      tallies.clear();
      for (Read page : ReadPages.in(RealPages.form(folder))) {
        count(page, RawPipes.of(page.file().text()));
      }
      print(folder, tallies);
      tallies.forEach((kind, tally) -> all.computeIfAbsent(kind, none -> new Tally()).add(tally));
    }
    print("all", all);

    assertThat(all.values().stream().flatMap(tally -> tally.lost.stream())).isEmpty();
    // Code that only illustrates is not an example.
    all.remove("examples");
    assertThat(all)
        .hasSize(8)
        .allSatisfy(
            (kind, tally) ->
                assertThat(tally.modelled).isGreaterThan((int) (LEAST_MODELLED * tally.found)));
  }

  private static void print(String folder, SortedMap<String, Tally> tallies) {
    System.out.println(folder);
    tallies.forEach((kind, tally) -> System.out.printf("  %-12s %s%n", kind, tally));
  }

  private void count(Read page, RawPipes raw) {
    if (raw.isOperation()) {
      Operation operation =
          page.content() instanceof PageContent.OperationPage read ? read.operation() : null;
      count("operations", page, raw.fact("HTTP URL"), "", operation != null);
      if (operation != null) {
        access(page, raw, operation);
        rows(page, raw, fields(operation));
        errors(page, raw, operation);
        examples(
            page,
            Stream.concat(
                    operation.examples().request().stream(),
                    operation.examples().response().stream())
                .toList());
      }
    } else if (raw.eventType() != null) {
      List<Event> events =
          page.content() instanceof PageContent.EventPage read ? read.events() : List.of();
      count(
          "events",
          page,
          raw.fact("事件类型"),
          raw.eventType(),
          events.stream().anyMatch(event -> event.id().equals(raw.eventType())));
      if (!events.isEmpty()) {
        rows(page, raw, all(events.stream().flatMap(event -> event.fields().stream())).toList());
        examples(page, events.stream().flatMap(event -> event.examples().stream()).toList());
      }
    }
  }

  private void access(Read page, RawPipes raw, Operation operation) {
    Set<String> scopes = names(operation.access().scopes());
    RawRow scopeRow = raw.fact("权限要求");
    for (String scope : RawPipes.scopes(scopeRow)) {
      count("scopes", page, scopeRow, scope, scopes.contains(scope));
    }
    Set<String> fieldScopes = names(operation.access().fieldScopes());
    RawRow fieldScopeRow = raw.fact("字段权限要求");
    for (String scope : RawPipes.scopes(fieldScopeRow)) {
      count("field scopes", page, fieldScopeRow, scope, fieldScopes.contains(scope));
    }
    RawRow appRow = raw.fact("支持的应用类型");
    for (String type : RawPipes.appTypes(appRow)) {
      count("app types", page, appRow, type, operation.access().appTypes().contains(type));
    }
  }

  private void rows(Read page, RawPipes raw, List<Field> fields) {
    for (RawRow row : raw.rows()) {
      List<Field> read = fields.stream().filter(field -> field.line() == row.line()).toList();
      count("rows", page, row, row.name(), !read.isEmpty());
      boolean listed = read.stream().noneMatch(field -> field.type() instanceof Type.BooleanType);
      for (String value : listed ? row.values() : List.<String>of()) {
        count(
            "values",
            page,
            row,
            row.name() + " " + value,
            read.stream()
                .flatMap(field -> field.enumItems().stream())
                .map(EnumItem::value)
                .anyMatch(value::equals));
      }
    }
  }

  private void errors(Read page, RawPipes raw, Operation operation) {
    Set<Integer> lines =
        Stream.concat(operation.errors().stream(), operation.orphanSubErrors().stream())
            .flatMap(error -> Stream.concat(Stream.of(error), error.subErrors().stream()))
            .map(ErrorCode::line)
            .collect(Collectors.toSet());
    for (RawRow row : raw.errors()) {
      count("errors", page, row, row.name(), lines.contains(row.line()));
    }
  }

  /** The ledger counts code that is only reported, because not every diagnostic is at its line. */
  private void examples(Read page, List<Example> examples) {
    int reported = page.ledger().reported(Ledger.Entry.EXAMPLE);
    for (RawCode code : RawCode.of(page.file().text())) {
      Tally tally = tallies.computeIfAbsent("examples", none -> new Tally());
      tally.found++;
      if (examples.stream().anyMatch(example -> code.contains(example.line()))) {
        tally.modelled++;
      } else if (reported-- <= 0) {
        tally.lost.add("examples " + page.file().path() + ":" + code.first());
      }
    }
  }

  private void count(String kind, Read page, RawRow row, String what, boolean modelled) {
    Tally tally = tallies.computeIfAbsent(kind, none -> new Tally());
    tally.found++;
    if (modelled) {
      tally.modelled++;
    } else if (page.diagnostics().stream().noneMatch(it -> isAt(it.location(), row))) {
      tally.lost.add(kind + " " + page.file().path() + ":" + row.line() + " " + what);
    }
  }

  private static boolean isAt(SourceLocation location, RawRow row) {
    return location.line() == row.line() || location.line() == row.table();
  }

  private static Set<String> names(List<Scope> scopes) {
    return scopes.stream().map(Scope::name).collect(Collectors.toSet());
  }

  private static List<Field> fields(Operation operation) {
    Stream<Field> body =
        operation.request().body() == null
            ? Stream.of()
            : Stream.concat(
                operation.request().body().fields().stream(),
                operation.request().body().alternatives().stream()
                    .flatMap(alternative -> alternative.fields().stream()));
    return Stream.of(
            operation.request().headers().stream(),
            operation.request().pathParameters().stream(),
            operation.request().queryParameters().stream(),
            body,
            operation.response().fields().stream())
        .flatMap(OtherNotationsLedgerTest::all)
        .toList();
  }

  private static Stream<Field> all(Stream<Field> fields) {
    return fields.flatMap(field -> Stream.concat(Stream.of(field), all(field.fields().stream())));
  }
}
