package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.vocabulary.Vocabulary;

/**
 * A page that is being read, with everything that its readers share.
 *
 * @param page the page
 * @param words the vocabulary of the page's language
 * @param diagnostics the diagnostics of the page
 * @param ledger the counts of the page
 * @param rowCache the rows read so far, of this page and others
 */
public record PageContext(
    Page page, Vocabulary words, Diagnostics diagnostics, Ledger ledger, RowCache rowCache) {

  /** Returns the context with diagnostics and counts of its own, which may be discarded. */
  public PageContext tentative() {
    return new PageContext(page, words, new Diagnostics(), new Ledger(), rowCache);
  }

  /** Takes over the diagnostics and counts of a tentative context. */
  public void keep(PageContext tentative) {
    diagnostics.addAll(tentative.diagnostics().sorted());
    ledger.add(tentative.ledger());
  }
}
