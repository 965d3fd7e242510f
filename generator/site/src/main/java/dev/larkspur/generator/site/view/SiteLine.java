package dev.larkspur.generator.site.view;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list.
 *
 * @param label the HTTP method, or what else the line is about, such as {@code event}
 * @param title the title
 * @param code the path of the request, or another name
 * @param href the page, below the folder of the site; null if absent
 * @param deprecated whether the documentation deprecates it
 */
public record SiteLine(
    String label, String title, String code, @Nullable String href, boolean deprecated) {
  /** Returns the class of the label. */
  public String kind() {
    return label.toLowerCase(Locale.ROOT);
  }
}
