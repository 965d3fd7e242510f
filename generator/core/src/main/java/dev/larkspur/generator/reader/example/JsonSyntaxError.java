package dev.larkspur.generator.reader.example;

/**
 * A syntax error in JSON.
 *
 * @param reason the error in words, without a full stop
 * @param offset the offset in the text
 */
record JsonSyntaxError(String reason, int offset) {}
