package dev.larkspur.testkit;

/**
 * The response of an app to an event.
 *
 * @param status the HTTP status; 200 if the event was accepted
 * @param body the body as text
 */
public record EventReply(int status, String body) {}
