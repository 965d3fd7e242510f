package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of an error table.
 *
 * @param code the error code in the response
 * @param httpStatus the HTTP status; null if the table has no such column
 * @param message the message in the response, with the platform's placeholders such as {@code %v}
 * @param advice the page's advice, complete, in Markdown
 * @param translations the texts by language, if pages of several languages describe it
 * @param line the line of the code
 * @param page the path of the page with its row, if that is not the page of its operation
 * @param subErrors more specific errors with this code
 */
public record ErrorCode(
    long code,
    @Nullable Integer httpStatus,
    String message,
    String advice,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Text> translations,
    int line,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String page,
    List<ErrorCode> subErrors) {
  @JsonCreator
  public ErrorCode {
    translations = Translations.copy(translations);
    subErrors = List.copyOf(subErrors);
  }

  /** Creates an error that pages of one language describe. */
  public ErrorCode(
      long code,
      @Nullable Integer httpStatus,
      String message,
      String advice,
      int line,
      List<ErrorCode> subErrors) {
    this(code, httpStatus, message, advice, Map.of(), line, null, subErrors);
  }

  /** Returns the texts in a language, or else those of the page. */
  public Text in(String language) {
    return translations.getOrDefault(language, new Text(message, advice));
  }

  /**
   * The texts of an error in one language.
   *
   * @param message the message in the response
   * @param advice the page's advice
   */
  public record Text(String message, String advice) {}
}
