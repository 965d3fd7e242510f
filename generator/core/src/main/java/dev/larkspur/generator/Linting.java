package dev.larkspur.generator;

import dev.larkspur.generator.reader.Ledger;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is wrong with a folder of pages, and what became of everything in them.
 *
 * @param reading the pages, with everything that was said about them
 * @param ledgers for each page, by path, how much of it is in the model and how much only a
 *     diagnostic names
 */
public record Linting(Reading reading, SortedMap<String, Ledger> ledgers) {
  public Linting {
    ledgers = Collections.unmodifiableSortedMap(new TreeMap<>(ledgers));
  }
}
