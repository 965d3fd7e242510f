package dev.larkspur.generator.naming;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of earlier runs, which must not change. */
@FunctionalInterface
public interface LockedNames {
  /** No names. */
  LockedNames NONE = key -> null;

  /** Returns the name for a key; null if absent. */
  @Nullable String nameOf(NameKey key);

  /** Returns these names in a form that finds the owner of a name. */
  default LockedNames indexed() {
    return this;
  }

  /**
   * Returns the elements that have a name; empty if the name is not locked.
   *
   * @param inScope an element of the scope in which the name must be unique
   */
  default List<NameKey> owners(NameKey inScope, String name) {
    return List.of();
  }
}
