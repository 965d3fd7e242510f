package dev.larkspur.generator.site.markdown;

import dev.larkspur.generator.model.Example;
import java.util.List;

/** Code examples of pages. */
final class ExampleBlocks {
  private ExampleBlocks() {}

  /** Adds a heading and the examples; nothing without examples. */
  static void add(String heading, List<Example> examples, MarkdownDocument document) {
    if (examples.isEmpty()) {
      return;
    }
    document.heading(3, heading);
    for (Example example : examples) {
      if (example.json() != null) {
        document.block(MarkdownSyntax.fence("json", example.json().toPrettyString()));
      } else if (example.text() != null) {
        document.block(MarkdownSyntax.fence("", example.text()));
      }
    }
  }
}
