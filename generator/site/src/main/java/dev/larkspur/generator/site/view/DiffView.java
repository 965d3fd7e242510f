package dev.larkspur.generator.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page with the changes between two states of the documentation.
 *
 * @param style the style sheet with its element
 * @param styleSource the source of the style in the policy of the page
 * @param advice the part of the version to raise
 * @param warning what makes the comparison less certain; null if nothing
 * @param sections the changes, the breaking ones first
 */
public record DiffView(
    SafeHtml style,
    String styleSource,
    String advice,
    @Nullable String warning,
    List<Section> sections) {
  public DiffView {
    sections = List.copyOf(sections);
  }

  /**
   * Changes with one effect.
   *
   * @param anchor the fragment identifier
   * @param title the heading
   * @param note the text below the heading; empty if absent
   * @param count the number of changes
   * @param products the changes by product; empty if they have no page
   * @param lines the changes that have no page
   */
  public record Section(
      String anchor,
      String title,
      String note,
      int count,
      List<Product> products,
      List<SafeHtml> lines) {
    public Section {
      products = List.copyOf(products);
      lines = List.copyOf(lines);
    }
  }

  /**
   * Changes of a product.
   *
   * @param anchor the fragment identifier
   * @param title the name of the product
   * @param count the number of changes
   * @param pages the changes by page
   */
  public record Product(String anchor, String title, int count, List<Page> pages) {
    public Product {
      pages = List.copyOf(pages);
    }
  }

  /**
   * Changes of an operation, an event or another owner.
   *
   * @param title its title
   * @param href its page on the portal; null if unknown
   * @param kind the kind of owner
   * @param id its id
   * @param folded whether the changes are closed at first
   * @param changes its changes, in the order of its page
   */
  public record Page(
      String title,
      @Nullable String href,
      String kind,
      String id,
      boolean folded,
      List<Row> changes) {
    public Page {
      changes = List.copyOf(changes);
    }
  }

  /**
   * A change.
   *
   * @param anchor the fragment identifier
   * @param heading what changed
   * @param effects the effects on calls and code; empty for text that is only for people
   * @param before the value on the old page
   * @param after the value on the new page
   */
  public record Row(
      String anchor, SafeHtml heading, List<EffectLine> effects, Side before, Side after) {
    /** If a value has more lines, both values are closed at first. */
    private static final int LONG = 20;

    public Row {
      effects = List.copyOf(effects);
    }

    public boolean isLong() {
      return before.lines > LONG || after.lines > LONG;
    }
  }

  /**
   * An effect of a change.
   *
   * @param label what is affected
   * @param level the word for the level of the effect; empty if absent
   * @param text the explanation
   */
  public record EffectLine(String label, String level, SafeHtml text) {}

  /**
   * A value on one of the two pages.
   *
   * @param place the path of the page and the line; empty if absent
   * @param prose whether the value is text for people
   * @param lines the number of lines
   * @param parts the text
   */
  public record Side(String place, boolean prose, int lines, List<ValuePart> parts) {
    public Side {
      parts = List.copyOf(parts);
    }

    public String size() {
      return lines == 1 ? "1 line" : lines + " lines";
    }
  }
}
