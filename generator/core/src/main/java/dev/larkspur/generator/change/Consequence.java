package dev.larkspur.generator.change;

/**
 * An element of the generated Java that breaks although no page that describes it changed: a record
 * combines all pages of a service that use its name.
 *
 * @param element the element
 * @param java the effect
 */
public record Consequence(String element, JavaEffect java) {}
