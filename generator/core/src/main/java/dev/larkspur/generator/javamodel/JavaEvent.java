package dev.larkspur.generator.javamodel;

import dev.larkspur.generator.model.Event;

/**
 * An event as a record.
 *
 * @param event what the page describes
 * @param body its record
 */
public record JavaEvent(Event event, JavaObject body) {}
