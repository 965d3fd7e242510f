package dev.larkspur.generator.notation;

import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.reader.PageContent;
import dev.larkspur.generator.reader.PageReader;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
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

  /** Prints and reads pages in the platform's markup. */
  static RoundTrip of(List<SourceFile> pages, UnaryOperator<SourceFile> printer) {
    PageReader raw = new PageReader();
    PageReader printed = new PageReader();
    List<ModelComparison> comparisons =
        pages.parallelStream()
            .map(
                page ->
                    ModelComparison.of(
                        page.path(), read(raw, page), read(printed, printer.apply(page))))
            .toList();
    List<Difference> differences = new ArrayList<>();
    comparisons.forEach(comparison -> differences.addAll(comparison.differences()));
    return new RoundTrip(
        comparisons.stream().mapToInt(ModelComparison::rows).sum(), differences);
  }

  private static PageContent read(PageReader reader, SourceFile page) {
    Diagnostics diagnostics = new Diagnostics();
    return reader.read(PageParser.parse(page, diagnostics), diagnostics);
  }

  /** Returns the number of differences of each kind. */
  Map<String, Long> counts() {
    return differences.stream()
        .collect(Collectors.groupingBy(Difference::kind, TreeMap::new, Collectors.counting()));
  }
}
