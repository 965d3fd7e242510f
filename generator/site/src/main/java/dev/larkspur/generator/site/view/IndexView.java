package dev.larkspur.generator.site.view;

import java.util.List;

/**
 * The first page.
 *
 * @param frame what surrounds it
 * @param products the products
 * @param operations the number of operations
 * @param events the number of events and callbacks
 * @param errors the number of error codes
 * @param announced the latest announced changes, the last one first
 */
public record IndexView(
    PageFrame frame,
    List<Product> products,
    int operations,
    int events,
    int errors,
    List<Announced> announced) {
  public IndexView {
    products = List.copyOf(products);
    announced = List.copyOf(announced);
  }

  /**
   * A product.
   *
   * @param name its name
   * @param href its page
   * @param operations the number of its operations
   * @param events the number of its events and callbacks
   * @param resources the names of its first resources
   */
  public record Product(String name, String href, int operations, int events, String resources) {}
}
