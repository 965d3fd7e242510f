package dev.larkspur.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of an error table.
 *
 * @param code the number in the answer
 * @param httpStatus the HTTP status it comes with; null where the table has no such column
 * @param message the wire message, with the platform's placeholders such as {@code %v}
 * @param advice what the page says to do, in Markdown, whole
 * @param line where its code stands
 * @param subErrors the errors that hide behind this one
 */
public record ErrorCode(
    long code,
    @Nullable Integer httpStatus,
    String message,
    String advice,
    int line,
    List<ErrorCode> subErrors) {
  public ErrorCode {
    subErrors = List.copyOf(subErrors);
  }
}
