package dev.larkspur.generator.change;

/**
 * Something of the generated Java that breaks although no page that describes it changed: a record
 * is what all pages of a service make of it together.
 *
 * @param element what breaks
 * @param java how
 */
public record Consequence(String element, JavaEffect java) {}
