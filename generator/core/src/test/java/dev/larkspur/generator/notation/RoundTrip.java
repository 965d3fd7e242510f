package dev.larkspur.generator.notation;

import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.reader.PageContent;
import dev.larkspur.generator.reader.PageReader;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Pages that were printed into another notation and read again.
 *
 * @param rows the number of rows in the platform's markup
 * @param differences the facts that were read differently
 */
record RoundTrip(int rows, List<Difference> differences) {
  RoundTrip {
    differences = List.copyOf(differences);
  }

  /**
   * A page in the platform's markup.
   *
   * @param page the parsed page
   * @param content the content of the page
   */
  record RawPage(Page page, PageContent content) {}

  /** Parses and reads pages in the platform's markup. */
  static List<RawPage> read(List<SourceFile> files) {
    PageReader reader = new PageReader();
    return files.parallelStream().map(file -> read(reader, file)).toList();
  }

  /** Prints pages into a notation and reads them again. */
  static RoundTrip of(List<RawPage> pages, Notation notation) {
    PageReader reader = new PageReader();
    List<ModelComparison> comparisons =
        pages.parallelStream()
            .map(
                raw ->
                    ModelComparison.of(
                        raw.page().file().path(),
                        raw.content(),
                        read(reader, notation.print(raw.page())).content(),
                        notation::words))
            .toList();
    return new RoundTrip(
        comparisons.stream().mapToInt(ModelComparison::rows).sum(),
        comparisons.stream().flatMap(comparison -> comparison.differences().stream()).toList());
  }

  private static RawPage read(PageReader reader, SourceFile file) {
    Diagnostics diagnostics = new Diagnostics();
    Page page = PageParser.parse(file, diagnostics);
    return new RawPage(page, reader.read(page, diagnostics));
  }

  /** Returns the number of differences of each kind. */
  Map<String, Integer> counts() {
    return differences.stream()
        .collect(
            Collectors.groupingBy(Difference::kind, TreeMap::new, Collectors.summingInt(d -> 1)));
  }

  /** Returns the paths of the pages with a difference of a kind. */
  Set<String> pagesWith(String kind) {
    return differences.stream()
        .filter(difference -> difference.kind().equals(kind))
        .map(Difference::page)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
