package dev.larkspur.generator.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path of a field in both models, which differs if the field, one of its parents or its owner
 * is renamed.
 *
 * @param old the path in the old model
 * @param now the path in the new model
 */
record ComparedPath(OwnerPath old, OwnerPath now) {

  /** Returns the path of a part as a whole. */
  static ComparedPath of(@Nullable String oldOwner, @Nullable String newOwner, Part part) {
    return new ComparedPath(
        new OwnerPath(oldOwner, part, List.of()), new OwnerPath(newOwner, part, List.of()));
  }

  Part part() {
    return now.part();
  }

  ComparedPath below(String name) {
    return below(name, name);
  }

  ComparedPath below(String oldName, String newName) {
    return new ComparedPath(old.below(oldName), now.below(newName));
  }
}
