package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A code example of a page.
 *
 * @param json the value, if the example is JSON
 * @param text the text, if it is not JSON
 * @param line the first line of the code block, or of the example if the block has several
 * @param repaired whether mistakes, such as comments, were removed so that it became JSON
 */
public record Example(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode json,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text,
    int line,
    boolean repaired) {}
