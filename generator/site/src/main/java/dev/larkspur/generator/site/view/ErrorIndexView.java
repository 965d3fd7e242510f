package dev.larkspur.generator.site.view;

import java.util.List;

/**
 * The first page of the index of error codes.
 *
 * @param frame what surrounds it
 * @param ranges the other pages
 */
public record ErrorIndexView(PageFrame frame, List<Range> ranges) {
  public ErrorIndexView {
    ranges = List.copyOf(ranges);
  }

  /**
   * A page of the index.
   *
   * @param title the codes it can contain
   * @param href the page
   * @param codes the number of its codes
   * @param products the products whose operations list most of them
   */
  public record Range(String title, String href, int codes, String products) {}
}
