package dev.larkspur.generator.reader.example;

/**
 * Where and why a text is no JSON.
 *
 * @param reason what was found and what was expected, without a full stop
 * @param offset the offset in the text
 */
record JsonFault(String reason, int offset) {}
