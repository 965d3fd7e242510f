package dev.larkspur.generator.model;

/**
 * A value that a field is known to take.
 *
 * @param value the value as written, also where the field is a number
 * @param description what it means
 * @param source where it was listed
 */
public record EnumItem(String value, String description, EnumSource source) {}
