package dev.larkspur.generator;

import dev.larkspur.generator.source.Ledger;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Result of linting a folder of pages.
 *
 * @param reading the model and all diagnostics
 * @param ledgers for each page, by path, how much of it is in the model and how much is only in
 *     diagnostics
 */
public record Linting(Reading reading, SortedMap<String, Ledger> ledgers) {
  public Linting {
    ledgers = Collections.unmodifiableSortedMap(new TreeMap<>(ledgers));
  }
}
