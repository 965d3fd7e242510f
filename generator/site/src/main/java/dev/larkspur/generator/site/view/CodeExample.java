package dev.larkspur.generator.site.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.larkspur.generator.model.Example;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code example of a page.
 *
 * @param text the text; JSON is indented
 * @param lines the number of lines
 * @param line the line of the page
 * @param repaired whether mistakes were removed so that it became JSON
 */
public record CodeExample(String text, int lines, int line, boolean repaired) {
  /** An example of more lines is closed at first. */
  private static final int LONG = 40;

  private static final ObjectWriter JSON = new ObjectMapper().writer(printer());

  public static List<CodeExample> of(List<Example> examples) {
    return examples.stream().map(CodeExample::of).toList();
  }

  private static CodeExample of(Example example) {
    JsonNode json = example.json();
    String text = json == null ? text(example.text()) : indented(json);
    return new CodeExample(text, (int) text.lines().count(), example.line(), example.repaired());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static String indented(JsonNode json) {
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            DefaultPrettyPrinter.DEFAULT_SEPARATORS.withObjectFieldValueSpacing(Spacing.AFTER));
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return printer;
  }

  public boolean isLong() {
    return lines > LONG;
  }
}
