package dev.larkspur.generator.site.markdown;

import dev.larkspur.generator.catalogue.AnnouncedEffect;
import dev.larkspur.generator.catalogue.EventEntry;
import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Correction;
import dev.larkspur.generator.model.Event;
import java.util.List;

/** The page of an event or callback. */
final class EventMarkdown {
  private EventMarkdown() {}

  /**
   * Returns the page of an event or callback.
   *
   * @param entry the event in the catalogue
   * @param effects the announced changes of the event
   * @param corrections the corrections of the event by an overlay
   * @param texts the texts of all pages
   */
  static String of(
      Event event,
      EventEntry entry,
      List<AnnouncedEffect> effects,
      List<Correction> corrections,
      PageTexts texts) {
    FieldItems items = new FieldItems(texts);
    MarkdownDocument document = new MarkdownDocument();
    document.heading(1, event.title());
    texts.blocks(event.description()).forEach(document::block);
    PageFacts facts = new PageFacts();
    facts.add(event.isCallback() ? "Callback" : "Event", MarkdownSyntax.code(event.id()));
    facts.add("Deprecated", event.deprecated() ? "yes" : null);
    facts.page(entry.docs(), entry.source(), entry.updatedAt());
    facts.add("Java", MarkdownSyntax.code(entry.java()));
    facts.words("App types", event.access().appTypes());
    facts.words("Sent to", event.access().push());
    facts.scopes(event.access().scopes(), event.access().fieldScopes());
    document.list(facts.items());
    document.list(2, "Fields", items.of("the event", event.fields()));
    ExampleBlocks.add("Example", event.examples(), document);
    Answer answer = event.answer();
    if (answer != null) {
      document.heading(2, "Answer");
      if (answer.fields().isEmpty()) {
        document.block("The page does not describe the answer.");
      }
      BodyFields.add("the answer", answer.body(), items, document);
      ExampleBlocks.add("Example of an answer", answer.examples(), document);
    }
    document.list(2, "Announced changes", new EffectItems(texts).of(effects));
    document.list(2, "Corrections of the page", CorrectionItems.of(corrections));
    return document.toString();
  }
}
