package dev.larkspur.generator.model;

/**
 * A known value of a field.
 *
 * @param value the value as written, also where the field is a number
 * @param description its meaning
 * @param source the notation that lists it
 */
public record EnumItem(String value, String description, EnumSource source) {}
