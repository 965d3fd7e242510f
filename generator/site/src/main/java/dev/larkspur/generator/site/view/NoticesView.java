package dev.larkspur.generator.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of announced changes.
 *
 * @param frame what surrounds it
 * @param months the months with changes, the latest first; changes without a date are last
 */
public record NoticesView(PageFrame frame, List<Month> months) {
  public NoticesView {
    months = List.copyOf(months);
  }

  /**
   * A month.
   *
   * @param anchor the fragment identifier
   * @param title its name
   * @param changes its changes, by date
   */
  public record Month(String anchor, String title, List<Change> changes) {
    public Month {
      changes = List.copyOf(changes);
    }
  }

  /**
   * The changes of a notice for one group of apps on one day.
   *
   * @param day the day of the month; empty without a date
   * @param title the title of the notice
   * @param href the page of the notice
   * @param scenario the affected group of apps; null if the notice does not distinguish any
   * @param codes the announced error codes
   * @param targets the number of operations and events that the notice names
   * @param products the products that they belong to
   */
  public record Change(
      String day,
      String title,
      String href,
      @Nullable String scenario,
      List<Long> codes,
      int targets,
      String products) {
    public Change {
      codes = List.copyOf(codes);
    }
  }
}
