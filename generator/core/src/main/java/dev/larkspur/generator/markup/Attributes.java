package dev.larkspur.generator.markup;

import org.jspecify.annotations.Nullable;

/** The attributes of a tag. Most tags are asked for one of them, or for none. */
interface Attributes {
  /** Those of a tag that has none. */
  Attributes NONE = name -> null;

  /** The value of the first attribute of a name, entities decoded; null if there is none. */
  @Nullable String value(String name);
}
