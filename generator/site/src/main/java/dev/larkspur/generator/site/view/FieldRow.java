package dev.larkspur.generator.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of fields.
 *
 * @param anchor the fragment identifier
 * @param level how deep the field is nested
 * @param name the wire name
 * @param type the type, as the page states it
 * @param required whether it must be sent; null if undocumented
 * @param deprecated whether the page deprecates it
 * @param text the description
 * @param facts default, example, constraints and scopes
 * @param values the known values
 * @param sameValues the row above that has the same known values; null if absent
 * @param sameMembers the row above that has the same members; null if absent
 */
public record FieldRow(
    String anchor,
    int level,
    String name,
    String type,
    @Nullable Boolean required,
    boolean deprecated,
    SafeHtml text,
    List<Fact> facts,
    List<KnownValue> values,
    @Nullable String sameValues,
    @Nullable String sameMembers) {
  private static final int DEEPEST = 9;
  private static final int LINKED = 2;

  /** The number of values that are shown without a click. */
  private static final int FEW = 8;

  /**
   * A fact about a field.
   *
   * @param label its name
   * @param value its value as code
   */
  public record Fact(String label, String value) {}

  /**
   * A known value.
   *
   * @param value the value on the wire
   * @param text its meaning
   */
  public record KnownValue(String value, SafeHtml text) {}

  public boolean isRequired() {
    return Boolean.TRUE.equals(required);
  }

  /** Returns the class of the row, which indents its name; null at the outermost level. */
  public @Nullable String indent() {
    return level == 0 ? null : "n" + Math.min(level, DEEPEST);
  }

  /**
   * Returns whether the name is a link to its row. The script makes links of deeper names, because
   * thousands of links make a page heavy and slow to walk through with the keyboard.
   */
  public boolean isLinked() {
    return level < LINKED;
  }

  public boolean hasManyValues() {
    return values.size() > FEW;
  }
}
