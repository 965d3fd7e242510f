package dev.larkspur.generator.naming;

/**
 * Names of the client methods of an operation. Each method takes the request of its operation, so
 * an operation called {@code listItems} has an overload of its own and renames no method of {@code
 * list} (decision 35).
 *
 * @param send the method that waits for the response
 */
public record CallMethods(String send) {

  /** Returns the method that does not block a thread. */
  public String async() {
    return send + "Async";
  }

  /** Returns the method for the elements of all pages. */
  public String items() {
    return send + "Items";
  }

  /** Returns the method for all pages. */
  public String pages() {
    return send + "Pages";
  }
}
