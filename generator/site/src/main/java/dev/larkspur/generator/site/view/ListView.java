package dev.larkspur.generator.site.view;

import java.util.List;

/**
 * A page with lists of operations, events and other things.
 *
 * @param frame what surrounds it
 * @param title its heading
 * @param summary the text below the heading; empty if absent
 * @param inProducts whether the page is one of a product
 * @param groups the lists
 */
public record ListView(
    PageFrame frame, String title, String summary, boolean inProducts, List<Group> groups) {
  public ListView {
    groups = List.copyOf(groups);
  }

  /**
   * A list.
   *
   * @param anchor the fragment identifier
   * @param version the version of the product; empty if absent
   * @param title the heading
   * @param lines the lines
   */
  public record Group(String anchor, String version, String title, List<SiteLine> lines) {
    public Group {
      lines = List.copyOf(lines);
    }
  }
}
