package dev.larkspur.runtime;

/**
 * The parameter that lets the platform recognise a request it has seen before.
 *
 * @param name its wire name
 * @param inBody whether it is a member of the body; else it is a query parameter
 */
public record IdempotencyKey(String name, boolean inBody) {}
