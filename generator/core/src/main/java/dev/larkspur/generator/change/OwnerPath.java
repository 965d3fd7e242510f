package dev.larkspur.generator.change;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path of a field in one model.
 *
 * @param owner the id of the operation, event or callback; null if absent
 * @param part the part of the owner
 * @param names the wire names from the outermost to the field
 */
record OwnerPath(@Nullable String owner, Part part, List<String> names) {
  OwnerPath {
    names = List.copyOf(names);
  }

  OwnerPath below(String name) {
    List<String> longer = new ArrayList<>(names);
    longer.add(name);
    return new OwnerPath(owner, part, longer);
  }
}
