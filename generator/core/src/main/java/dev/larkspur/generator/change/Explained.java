package dev.larkspur.generator.change;

import java.util.HashSet;
import java.util.Set;

/** The elements of the generated Java whose end some change has accounted for. */
final class Explained {
  private final JavaSurface before;
  private final JavaSurface after;
  private final Set<String> elements = new HashSet<>();

  Explained(JavaSurface before, JavaSurface after) {
    this.before = before;
    this.after = after;
  }

  boolean contains(String element) {
    return elements.contains(element);
  }

  /** Accounts for an element, and if it broke for all that ended with it. */
  void add(String element) {
    String old = before.elements().get(element);
    if (elements.add(element) && old != null && !old.equals(after.elements().get(element))) {
      before.typesOf(element).forEach(this::addType);
    }
  }

  private void addType(String key) {
    for (String element : before.elementsOf(key)) {
      if (!after.elements().containsKey(element)) {
        add(element);
      }
    }
  }
}
