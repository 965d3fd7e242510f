package dev.larkspur.generator.vocabulary;

import java.util.List;

/**
 * The words of the table that describes what a page is about: an operation, an event or a callback.
 *
 * @param head the head of the table
 * @param eventType the row that names the type of an event
 * @param pushMode the row that says how an event is delivered
 * @param callbackType the row that names the type of a callback
 * @param rateLimit the row that holds the rate limit
 * @param appTypes the row that lists the kinds of app that may call an operation
 * @param scopes the row that lists the scopes of an operation
 * @param fieldScopes the row that lists the scopes of single fields
 */
public record BaseTableWords(
    String head,
    String eventType,
    String pushMode,
    String callbackType,
    List<String> rateLimit,
    String appTypes,
    String scopes,
    String fieldScopes) {}
