package dev.larkspur.generator.site;

import dev.larkspur.generator.Linting;
import dev.larkspur.generator.site.view.CoverageView;
import dev.larkspur.generator.site.view.CoverageView.Count;
import dev.larkspur.generator.site.view.CoverageView.PageCounts;
import dev.larkspur.generator.site.view.PageFrame;
import dev.larkspur.generator.site.view.SiteLink;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the page about how much of the pages is in the model. */
final class CoveragePages {
  private static final String OTHERS = "other pages";

  private final Linting linting;
  private final SourcePages sources;
  private final SitePaths paths;

  CoveragePages(Linting linting, SourcePages sources, SitePaths paths) {
    this.linting = linting;
    this.sources = sources;
    this.paths = paths;
  }

  CoverageView page() {
    Ledger total = new Ledger();
    Map<String, Ledger> products = new TreeMap<>();
    List<PageCounts> incomplete = new ArrayList<>();
    linting
        .ledgers()
        .forEach(
            (path, ledger) -> {
              if (!sources.includes(path)) {
                return;
              }
              total.add(ledger);
              String product = sources.product(path);
              products
                  .computeIfAbsent(product == null ? OTHERS : product, it -> new Ledger())
                  .add(ledger);
              List<Count> counts = counts(ledger);
              if (counts.stream().anyMatch(count -> count.reported() > 0)) {
                incomplete.add(new PageCounts(new SiteLink(path, sources.page(path)), counts));
              }
            });
    List<PageCounts> byProduct = new ArrayList<>();
    products.forEach(
        (name, ledger) ->
            byProduct.add(new PageCounts(new SiteLink(name, href(name)), counts(ledger))));
    return new CoverageView(
        new PageFrame("Coverage", PageFrame.Part.COVERAGE.path(), PageFrame.Part.COVERAGE),
        linting.reading().overview().forms().line(),
        counts(total),
        leftOut(),
        incomplete,
        byProduct);
  }

  private @Nullable String href(String product) {
    String path = paths.product(product);
    return path == null ? null : path + ".html";
  }

  private static List<Count> counts(Ledger ledger) {
    return List.of(
        count("Rows", ledger, Ledger.Entry.ROW),
        count("Known values", ledger, Ledger.Entry.ENUM_ITEM),
        count("Errors", ledger, Ledger.Entry.ERROR),
        count("Examples", ledger, Ledger.Entry.EXAMPLE));
  }

  private static Count count(String title, Ledger ledger, Ledger.Entry entry) {
    return new Count(title, ledger.modelled(entry), ledger.reported(entry));
  }

  private List<Count> leftOut() {
    Map<Rule, Integer> counts = new EnumMap<>(Rule.class);
    for (Diagnostic found : linting.onPurpose()) {
      if (sources.includes(found.location().path())) {
        counts.merge(found.rule(), 1, Integer::sum);
      }
    }
    List<Count> all = new ArrayList<>();
    counts.forEach((rule, count) -> all.add(new Count(rule.when(), 0, count)));
    return all;
  }
}
