package dev.larkspur.generator.site.view;

import java.util.List;

/**
 * The page of a product.
 *
 * @param frame what surrounds it
 * @param name the name of the product
 * @param groups its operations by resource, then its events
 */
public record ProductView(PageFrame frame, String name, List<Group> groups) {
  public ProductView {
    groups = List.copyOf(groups);
  }

  /**
   * The operations of a resource, or events.
   *
   * @param anchor the fragment identifier
   * @param version the version of the product
   * @param title the name of the resource
   * @param lines the operations or events
   */
  public record Group(String anchor, String version, String title, List<SiteLine> lines) {
    public Group {
      lines = List.copyOf(lines);
    }
  }

  public int count() {
    return groups.stream().mapToInt(group -> group.lines().size()).sum();
  }
}
