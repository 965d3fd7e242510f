package dev.larkspur.generator.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.larkspur.generator.model.LinkedError.Announcement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A documented error of an operation. What is empty is absent in JSON.
 *
 * @param code the error code
 * @param httpStatus the HTTP status; null if undocumented
 * @param java the name of its constant in the enum of the operation's errors or sub-errors
 * @param message the wire message, with the platform's placeholders
 * @param advice the advice, in Markdown
 * @param line the line of its code
 * @param page the path of the page with its row, if that is not the operation's page
 * @param announcements the announcements of notices, without their solutions
 * @param subErrors the sub-errors
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ErrorEntry(
    long code,
    @Nullable Integer httpStatus,
    String java,
    String message,
    String advice,
    int line,
    @Nullable String page,
    List<Announcement> announcements,
    List<ErrorEntry> subErrors) {
  public ErrorEntry {
    message = message == null ? "" : message;
    advice = advice == null ? "" : advice;
    announcements = announcements == null ? List.of() : List.copyOf(announcements);
    subErrors = subErrors == null ? List.of() : List.copyOf(subErrors);
  }
}
