package dev.larkspur.generator.vocabulary;

import dev.larkspur.generator.source.PageText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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
 * @param kindsOfApp words for kinds of app, in lower case, and the kinds
 * @param pushModes words for the ways in which an event is sent, in lower case
 */
public record BaseTableWords(
    List<String> head,
    List<String> eventType,
    List<String> pushMode,
    List<String> callbackType,
    List<String> rateLimit,
    List<String> appTypes,
    List<String> scopes,
    List<String> fieldScopes,
    Map<String, String> kindsOfApp,
    List<String> pushModes) {

  /** Returns whether a text is a head of the table. */
  public boolean isHead(String text) {
    return head.stream().anyMatch(PageText.strip(text)::equalsIgnoreCase);
  }

  /** Returns the names of each row that is not named alike in all languages. */
  public Stream<List<String>> rows() {
    return Stream.of(eventType, pushMode, callbackType, rateLimit, appTypes, scopes, fieldScopes);
  }

  /** Returns the ways of sending that a text names: words of letters, in lower case. */
  public List<String> pushModesIn(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1))
        .filter(pushModes::contains)
        .distinct()
        .toList();
  }

  /** Returns the kinds of app that a text names, in its order. */
  public List<String> appTypesIn(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    TreeMap<Integer, String> found = new TreeMap<>();
    kindsOfApp.forEach(
        (word, kind) -> {
          int at = lower.indexOf(word);
          if (at >= 0) {
            found.put(at, kind);
          }
        });
    return found.values().stream().distinct().toList();
  }
}
