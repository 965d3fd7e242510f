package dev.larkspur.generator.model;

/**
 * An event, linked.
 *
 * @param event the event as its page describes it
 * @param body the schema of the event body
 */
public record EventBody(Event event, Schema body) {}
