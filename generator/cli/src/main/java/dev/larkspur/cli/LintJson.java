package dev.larkspur.cli;

import dev.larkspur.generator.Linting;
import dev.larkspur.generator.Reading;
import dev.larkspur.generator.model.ModelDiagnostic;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.model.PageForms;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.Ledger.Entry;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.Severity;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Output of {@code larkspur lint --format json}. */
record LintJson(
    int pages,
    PageForms forms,
    long errors,
    long warnings,
    long notes,
    Map<Rule, Integer> rules,
    Map<Rule, Integer> leftOutOnPurpose,
    LedgerJson ledger,
    SortedMap<String, LedgerJson> ledgers,
    List<ModelDiagnostic> diagnostics) {

  static void write(Linting linting, PrintStream out) throws IOException {
    Reading reading = linting.reading();
    Ledger total = new Ledger();
    SortedMap<String, LedgerJson> ledgers = new TreeMap<>();
    linting
        .ledgers()
        .forEach(
            (path, ledger) -> {
              total.add(ledger);
              ledgers.put(path, LedgerJson.of(ledger));
            });
    ModelFile.write(
        out,
        new LintJson(
            reading.pages(),
            reading.overview().forms(),
            reading.overview().count(Severity.ERROR),
            reading.overview().count(Severity.WARNING),
            reading.overview().count(Severity.NOTE),
            RuleCounts.of(reading.diagnostics()).byRule(),
            RuleCounts.of(linting.onPurpose()).byRule(),
            LedgerJson.of(total),
            ledgers,
            reading.diagnostics().stream().map(ModelDiagnostic::of).toList()));
  }

  /** Counts of the contents of a page. */
  record LedgerJson(Count rows, Count enumItems, Count errors, Count examples) {
    static LedgerJson of(Ledger ledger) {
      return new LedgerJson(
          Count.of(ledger, Entry.ROW),
          Count.of(ledger, Entry.ENUM_ITEM),
          Count.of(ledger, Entry.ERROR),
          Count.of(ledger, Entry.EXAMPLE));
    }
  }

  /**
   * Counts of one kind of content.
   *
   * @param inModel how many are in the model
   * @param inDiagnosticsOnly how many are only in diagnostics
   */
  record Count(int inModel, int inDiagnosticsOnly) {
    static Count of(Ledger ledger, Entry entry) {
      return new Count(ledger.modelled(entry), ledger.reported(entry));
    }
  }
}
