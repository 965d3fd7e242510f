package dev.larkspur.generator.site.view;

import java.util.List;

/**
 * The page about how much of the pages is in the model.
 *
 * @param frame what surrounds it
 * @param forms the notations and languages of the pages
 * @param totals the counts of all pages
 * @param leftOut what is left out on purpose, by rule
 * @param pages the pages of which something is only in diagnostics
 * @param products the counts of each product
 */
public record CoverageView(
    PageFrame frame,
    String forms,
    List<Count> totals,
    List<Count> leftOut,
    List<PageCounts> pages,
    List<PageCounts> products) {
  public CoverageView {
    totals = List.copyOf(totals);
    leftOut = List.copyOf(leftOut);
    pages = List.copyOf(pages);
    products = List.copyOf(products);
  }

  /**
   * A count.
   *
   * @param title what is counted
   * @param modelled how many are in the model
   * @param reported how many are only in diagnostics
   */
  public record Count(String title, int modelled, int reported) {}

  /**
   * The counts of a page or product.
   *
   * @param page the page or product
   * @param counts rows, known values, errors and examples
   */
  public record PageCounts(SiteLink page, List<Count> counts) {
    public PageCounts {
      counts = List.copyOf(counts);
    }
  }
}
