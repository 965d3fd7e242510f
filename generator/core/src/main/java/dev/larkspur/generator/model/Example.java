package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A code example of a page.
 *
 * @param json what it says, if it is JSON
 * @param text what stands there, if it is not
 * @param line where the code block opens
 * @param repaired whether it became JSON only after comments or trailing commas were taken out
 */
public record Example(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode json,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text,
    int line,
    boolean repaired) {}
