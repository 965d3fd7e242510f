package dev.larkspur.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of an error table.
 *
 * @param code the error code in the response
 * @param httpStatus the HTTP status; null if the table has no such column
 * @param message the message in the response, with the platform's placeholders such as {@code %v}
 * @param advice the page's advice, complete, in Markdown
 * @param line the line of the code
 * @param subErrors more specific errors with this code
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
