package dev.larkspur.generator.catalogue;

import dev.larkspur.generator.model.LinkedError.Announcement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A documented error of an operation.
 *
 * @param code the number in the answer
 * @param httpStatus the HTTP status it comes with; null where the page names none
 * @param java its constant in the enum of the operation's errors, or of their sub-errors
 * @param message the wire message, with the platform's placeholders
 * @param advice what the page says to do, in Markdown
 * @param line where its code stands on the operation's page
 * @param announcements what notices say about when it comes
 * @param subErrors the errors that hide behind it
 */
public record ErrorEntry(
    long code,
    @Nullable Integer httpStatus,
    String java,
    String message,
    String advice,
    int line,
    List<Announcement> announcements,
    List<ErrorEntry> subErrors) {
  public ErrorEntry {
    announcements = List.copyOf(announcements);
    subErrors = List.copyOf(subErrors);
  }
}
