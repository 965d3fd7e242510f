package dev.larkspur.testkit;

/**
 * What an app answered to an event.
 *
 * @param status the HTTP status; 200 means taken
 * @param body the body as text
 */
public record EventReply(int status, String body) {}
