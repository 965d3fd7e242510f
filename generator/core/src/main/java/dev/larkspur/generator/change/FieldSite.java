package dev.larkspur.generator.change;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as an occurrence in a page.
 *
 * @param oldOwner the id of the old operation or event; null if there is none
 * @param newOwner the id of the new one; null if there is none
 * @param part the part of the owner
 * @param path the wire names from the outermost to the field
 */
record FieldSite(
    @Nullable String oldOwner, @Nullable String newOwner, Part part, List<String> path) {
  FieldSite {
    path = List.copyOf(path);
  }

  FieldSite below(String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return new FieldSite(oldOwner, newOwner, part, longer);
  }
}
