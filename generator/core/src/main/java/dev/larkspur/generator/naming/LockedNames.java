package dev.larkspur.generator.naming;

import org.jspecify.annotations.Nullable;

/** The names that were given before and must stay. */
@FunctionalInterface
public interface LockedNames {
  /** Nothing was named before. */
  LockedNames NONE = key -> null;

  /** The name of a thing; null if it has none yet. */
  @Nullable String nameOf(NameKey key);
}
