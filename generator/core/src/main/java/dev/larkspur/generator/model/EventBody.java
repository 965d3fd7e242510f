package dev.larkspur.generator.model;

/**
 * An event, linked.
 *
 * @param event what its page says
 * @param body what an app is told
 */
public record EventBody(Event event, Schema body) {}
