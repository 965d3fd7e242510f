package dev.larkspur.generator.site.markdown;

import dev.larkspur.generator.model.Body;

/** Fields of a body. */
final class BodyFields {
  private BodyFields() {}

  /** Adds the fields; if the page has several tables, each with its title. */
  static void add(Body body, MarkdownDocument document) {
    if (body.alternatives().isEmpty()) {
      document.list(FieldItems.of(body.fields()));
    }
    for (Body.Alternative alternative : body.alternatives()) {
      document.heading(4, alternative.title());
      document.list(FieldItems.of(alternative.fields()));
    }
  }
}
