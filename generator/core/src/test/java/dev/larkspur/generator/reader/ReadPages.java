package dev.larkspur.generator.reader;

import dev.larkspur.generator.RealPages;
import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.SourceFile;
import java.nio.file.Path;
import java.util.List;

/** The content of the real pages. */
public final class ReadPages {
  /** A page and its content. */
  public record Read(
      SourceFile file, PageContent content, Ledger ledger, List<Diagnostic> diagnostics) {}

  private static List<Read> corpus;

  private ReadPages() {}

  /** Returns the pages of the corpus, which are read once for all tests. */
  public static synchronized List<Read> corpus() {
    if (corpus == null) {
      corpus = in(RealPages.corpus());
    }
    return corpus;
  }

  static List<Read> seeds() {
    return in(RealPages.seeds());
  }

  /** Returns the pages of a folder. */
  public static List<Read> in(Path folder) {
    return RealPages.in(folder).stream().parallel().map(ReadPages::read).toList();
  }

  private static Read read(SourceFile file) {
    Diagnostics diagnostics = new Diagnostics();
    Ledger ledger = new Ledger();
    PageContent content =
        new PageReader().read(PageParser.parse(file, diagnostics), diagnostics, ledger);
    return new Read(file, content, ledger, diagnostics.sorted());
  }
}
