package dev.larkspur.generator.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error that an operation may answer with.
 *
 * @param key its code; {@code ~2} and so on follow where a page has several rows of one code that
 *     say different things
 * @param row the row of the page's table, or a row without words for a code that only a notice
 *     names
 * @param announcements what notices say about when it comes
 * @param subErrors the errors that hide behind this one
 */
public record LinkedError(
    String key, ErrorCode row, List<Announcement> announcements, List<LinkedError> subErrors) {
  public LinkedError {
    announcements = List.copyOf(announcements);
    subErrors = List.copyOf(subErrors);
  }

  /**
   * What a notice says about an error of an operation.
   *
   * @param notice the notice's title
   * @param fullPath the notice's page
   * @param scenario whom it concerns, if the notice makes a difference
   * @param since from when on
   * @param condition when the code is returned, if the notice narrows it
   */
  public record Announcement(
      String notice,
      @Nullable String fullPath,
      @Nullable String scenario,
      @Nullable LocalDate since,
      @Nullable String condition) {}
}
