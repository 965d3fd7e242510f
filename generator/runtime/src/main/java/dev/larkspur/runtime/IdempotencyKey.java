package dev.larkspur.runtime;

/**
 * The parameter with which the platform recognizes a repeated request.
 *
 * @param name the wire name
 * @param inBody true if it is a field of the body, false if it is a query parameter
 */
public record IdempotencyKey(String name, boolean inBody) {}
