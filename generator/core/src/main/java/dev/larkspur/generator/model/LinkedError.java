package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error that an operation may return, linked.
 *
 * @param key the code, followed by {@code ~2} and so on if a page has several different rows for it
 * @param row the row of the page's table, or a row without message for a code that only a notice
 *     names
 * @param announcements announcements of the error in notices
 * @param subErrors more specific errors with this code
 */
public record LinkedError(
    String key, ErrorCode row, List<Announcement> announcements, List<LinkedError> subErrors) {
  public LinkedError {
    announcements = List.copyOf(announcements);
    subErrors = List.copyOf(subErrors);
  }

  /**
   * Announcement of an error in a notice.
   *
   * @param notice the notice's title
   * @param fullPath the notice's page
   * @param scenario the affected apps; null if the notice does not distinguish any
   * @param since the effective date
   * @param condition the condition under which the code is returned; null if absent
   * @param solution what the notice advises to do, as Markdown; empty if absent
   */
  public record Announcement(
      String notice,
      @Nullable String fullPath,
      @Nullable String scenario,
      @Nullable LocalDate since,
      @Nullable String condition,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String solution) {
    public Announcement {
      solution = solution == null ? "" : solution;
    }

    /** Returns the announcement without the solution, which the notice also contains. */
    public Announcement withoutSolution() {
      return new Announcement(notice, fullPath, scenario, since, condition, "");
    }
  }
}
