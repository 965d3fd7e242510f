package dev.larkspur.generator;

import dev.larkspur.generator.lint.Baseline;
import dev.larkspur.generator.naming.NameLock;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Ledger;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Result of linting a folder of pages.
 *
 * @param reading the model and the findings, which are the diagnostics of what may need a
 *     correction; a finding that a page repeats is one diagnostic
 * @param onPurpose the diagnostics of what the model leaves out on purpose
 * @param ledgers for each page, by path, how much of it is in the model and how much is only in
 *     diagnostics
 */
public record Linting(
    Reading reading, List<Diagnostic> onPurpose, SortedMap<String, Ledger> ledgers) {
  public Linting {
    onPurpose = List.copyOf(onPurpose);
    ledgers = Collections.unmodifiableSortedMap(new TreeMap<>(ledgers));
  }

  /**
   * Assigns the Java names of the same model.
   *
   * @throws dev.larkspur.generator.source.UserInputException if the lock is invalid
   */
  public Naming name(PageSet pages, Settings settings) {
    NameLock lock = NameLock.read(pages.lockFile());
    return Naming.of(reading, lock, pages.filter(), settings);
  }

  /** Returns this result with only the findings that a baseline does not accept. */
  public Linting beyond(Baseline baseline) {
    return new Linting(
        reading.withDiagnostics(baseline.newIn(reading.diagnostics())), onPurpose, ledgers);
  }
}
