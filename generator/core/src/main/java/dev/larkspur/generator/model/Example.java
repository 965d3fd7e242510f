package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A code example of a page.
 *
 * @param json the value, if the example is JSON
 * @param text the text, if it is not JSON
 * @param line the first line of the code block, or of the example if the block has several
 * @param repaired whether mistakes, such as comments, were removed so that it became JSON
 * @param page the path of the page with it, if that is not the page of its operation or event
 */
public record Example(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode json,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text,
    int line,
    boolean repaired,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String page) {
  @JsonCreator
  public Example {}

  /** Creates an example of the page of its operation or event. */
  public Example(@Nullable JsonNode json, @Nullable String text, int line, boolean repaired) {
    this(json, text, line, repaired, null);
  }

  /** Returns the values of the examples that are JSON. */
  public static List<JsonNode> documents(List<Example> examples) {
    return examples.stream().map(Example::json).filter(Objects::nonNull).toList();
  }
}
