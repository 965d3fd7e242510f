package dev.larkspur.generator.markup;

import org.jspecify.annotations.Nullable;

/** The attributes of a tag. */
interface Attributes {
  /** The attributes of a tag without any. */
  Attributes NONE = name -> null;

  /** Returns the value of the first attribute of a name, entities decoded; null if absent. */
  @Nullable String value(String name);
}
