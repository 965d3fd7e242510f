package dev.larkspur.generator.naming;

import org.jspecify.annotations.Nullable;

/** Names of earlier runs, which must not change. */
@FunctionalInterface
public interface LockedNames {
  /** No names. */
  LockedNames NONE = key -> null;

  /** Returns the name for a key; null if absent. */
  @Nullable String nameOf(NameKey key);
}
