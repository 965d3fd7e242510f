package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A code example of a page.
 *
 * @param json what it says, if it is JSON
 * @param text what stands there, if it is not
 * @param line where the code block opens; of several in one block, where each begins
 * @param repaired whether it became JSON only after slips such as comments were undone
 */
public record Example(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode json,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text,
    int line,
    boolean repaired) {}
