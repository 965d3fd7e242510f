package dev.larkspur.generator.change;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path of a field in the pages of an operation or event.
 *
 * @param oldOwner the id of the old operation or event; null if absent
 * @param newOwner the id of the new one; null if absent
 * @param part the part of the owner
 * @param path the wire names from the outermost to the field
 */
record ComparedPath(
    @Nullable String oldOwner, @Nullable String newOwner, Part part, List<String> path) {
  ComparedPath {
    path = List.copyOf(path);
  }

  ComparedPath below(String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return new ComparedPath(oldOwner, newOwner, part, longer);
  }
}
