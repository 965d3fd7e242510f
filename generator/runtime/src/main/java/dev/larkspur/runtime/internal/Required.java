package dev.larkspur.runtime.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Check of the required fields of a builder, which reports all missing ones at once. */
public final class Required {
  private final String type;
  private @Nullable List<String> missing;

  private Required(String type) {
    this.type = type;
  }

  /**
   * Starts the check of a record.
   *
   * @param type the name of the record, for the message
   */
  public static Required in(String type) {
    return new Required(type);
  }

  /**
   * Checks one field.
   *
   * @param name the wire name
   * @param value the value; null if it is missing
   */
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
   * @throws IllegalStateException naming all missing fields
   */
  public void check() {
    if (missing != null) {
      throw new IllegalStateException(
          type + " is missing required fields: " + String.join(", ", missing));
    }
  }
}
