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
 */
public record IndexView(
    PageFrame frame, List<Product> products, int operations, int events, int errors) {
  public IndexView {
    products = List.copyOf(products);
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
  public record Product(String name, String href, int operations, int events, String resources) {
    /** Returns the numbers as text. */
    public String counts() {
      if (events == 0) {
        return counted(operations, "operation");
      }
      return operations == 0
          ? counted(events, "event")
          : counted(operations, "operation") + ", " + counted(events, "event");
    }

    private static String counted(int number, String noun) {
      return number + " " + noun + (number == 1 ? "" : "s");
    }
  }
}
