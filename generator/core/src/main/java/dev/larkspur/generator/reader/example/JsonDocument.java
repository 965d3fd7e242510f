package dev.larkspur.generator.reader.example;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One of the JSON values of a text.
 *
 * @param json the value
 * @param line the line of the text on which it begins, from 1
 */
record JsonDocument(JsonNode json, int line) {}
