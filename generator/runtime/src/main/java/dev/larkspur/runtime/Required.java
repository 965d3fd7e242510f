package dev.larkspur.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names every required value that a builder lacks, all at once. */
public final class Required {
  private final String type;
  private @Nullable List<String> missing;

  private Required(String type) {
    this.type = type;
  }

  /** Starts the check of a record. */
  public static Required in(String type) {
    return new Required(type);
  }

  /** A field under its wire name, and the value it was given. */
  public Required field(String name, @Nullable Object value) {
    if (value == null) {
      if (missing == null) {
        missing = new ArrayList<>();
      }
      missing.add(name);
    }
    return this;
  }

  /**
   * Ends the check.
   *
   * @throws IllegalStateException if any field had no value; the text names all of them
   */
  public void check() {
    if (missing != null) {
      throw new IllegalStateException(type + " lacks " + String.join(", ", missing));
    }
  }
}
