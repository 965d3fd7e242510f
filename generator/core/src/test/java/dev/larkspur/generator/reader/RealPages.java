package dev.larkspur.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.PageFilter;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.source.SpecFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real pages beside the repository, read; tests over them are skipped where there are none. */
final class RealPages {
  /** A page and what became of it. */
  record Read(SourceFile file, PageContent content, Ledger ledger, List<Diagnostic> diagnostics) {}

  private static List<Read> corpus;

  private RealPages() {}

  /** Read once for all tests. */
  static synchronized List<Read> corpus() {
    if (corpus == null) {
      corpus = in("larkspur.corpus");
    }
    return corpus;
  }

  static List<Read> seeds() {
    return in("larkspur.seeds");
  }

  private static List<Read> in(String property) {
    Path folder = Path.of(System.getProperty(property, "."));
    boolean there = folder.isAbsolute() && Files.isDirectory(folder);
    if (System.getenv("CI") != null) {
      assertThat(there).as("%s is there", folder).isTrue();
    }
    assumeTrue(there, () -> "no pages at " + folder);
    SpecFolder spec = SpecFolder.open(folder, PageFilter.ALL, new Diagnostics());
    List<Read> pages = new ArrayList<>();
    for (String path : spec.pages()) {
      Diagnostics diagnostics = new Diagnostics();
      Ledger ledger = new Ledger();
      SourceFile file = spec.read(path, diagnostics);
      PageContent content =
          PageReader.read(PageParser.parse(file, diagnostics), diagnostics, ledger);
      pages.add(new Read(file, content, ledger, diagnostics.sorted()));
    }
    return pages;
  }
}
