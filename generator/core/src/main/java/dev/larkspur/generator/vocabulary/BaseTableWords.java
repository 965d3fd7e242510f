package dev.larkspur.generator.vocabulary;

import dev.larkspur.generator.source.PageText;
import java.util.List;

/**
 * The words of the table that describes what a page is about: an operation, an event or a callback.
 *
 * <p>Each list has the names of one row. A row has such a name if its name cell begins with it.
 *
 * @param head the heads of the table
 * @param eventType the names of the row that holds the type of an event
 * @param pushMode the names of the row that says how an event is delivered
 * @param callbackType the names of the row that holds the type of a callback
 * @param rateLimit the names of the row that holds the rate limit
 * @param appTypes the names of the row that lists the kinds of app that may call an operation
 * @param scopes the names of the row that lists the scopes of an operation
 * @param fieldScopes the names of the row that lists the scopes of single fields
 */
public record BaseTableWords(
    List<String> head,
    List<String> eventType,
    List<String> pushMode,
    List<String> callbackType,
    List<String> rateLimit,
    List<String> appTypes,
    List<String> scopes,
    List<String> fieldScopes) {

  /** Returns whether a text is a head of the table. */
  public boolean isHead(String text) {
    return head.stream().anyMatch(PageText.strip(text)::equalsIgnoreCase);
  }
}
