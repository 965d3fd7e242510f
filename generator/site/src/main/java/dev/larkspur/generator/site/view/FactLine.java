package dev.larkspur.generator.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A labelled fact about an operation or event.
 *
 * @param label its name
 * @param items its values
 */
public record FactLine(String label, List<Item> items) {
  public FactLine {
    items = List.copyOf(items);
  }

  /** The number of values that are shown without a click. */
  private static final int FEW = 6;

  /** Returns whether there are so many values that they are shown after a click. */
  public boolean isLong() {
    return items.size() > FEW;
  }

  /**
   * A value.
   *
   * @param text the text
   * @param code whether it is code, such as the name of a scope
   * @param href the target of its link; null if it is not a link
   * @param note a short remark behind it; empty if absent
   */
  public record Item(String text, boolean code, @Nullable String href, String note) {
    public static Item text(String text) {
      return new Item(text, false, null, "");
    }

    public static Item code(String text) {
      return new Item(text, true, null, "");
    }

    public static Item link(String text, String href) {
      return new Item(text, false, href, "");
    }
  }
}
