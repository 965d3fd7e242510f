package dev.larkspur.generator.site.markdown;

import dev.larkspur.generator.model.Body;

/** Fields of a body. */
final class BodyFields {
  private BodyFields() {}

  /**
   * Adds the fields; if the page has several tables, each with its title.
   *
   * @param part the part of the page with the fields, for references
   */
  static void add(String part, Body body, FieldItems items, MarkdownDocument document) {
    if (body.alternatives().isEmpty()) {
      document.list(items.of(part, body.fields()));
    }
    for (Body.Alternative alternative : body.alternatives()) {
      document.heading(4, alternative.title());
      document.list(items.of(part, alternative.fields()));
    }
  }
}
