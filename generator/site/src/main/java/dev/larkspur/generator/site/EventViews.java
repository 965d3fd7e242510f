package dev.larkspur.generator.site;

import dev.larkspur.generator.javamodel.JavaEvent;
import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.site.view.CodeExample;
import dev.larkspur.generator.site.view.EventView;
import dev.larkspur.generator.site.view.FieldTableView;
import dev.larkspur.generator.site.view.PageFrame;
import java.util.ArrayList;
import java.util.List;

/** Makes the pages of events and callbacks. */
final class EventViews {
  private final SitePaths paths;
  private final MarkdownHtml markdown;
  private final Announcements announcements;

  EventViews(SitePaths paths, MarkdownHtml markdown, Announcements announcements) {
    this.paths = paths;
    this.markdown = markdown;
    this.announcements = announcements;
  }

  EventView of(JavaEvent received, String path) {
    Event event = received.event();
    FieldTables tables = new FieldTables(markdown, new Anchors());
    String product = SitePaths.productOf(event);
    Answer answer = event.answer();
    return new EventView(
        new PageFrame(event.title() + " \u00b7 " + event.id(), path, PageFrame.Part.EVENTS),
        event,
        product,
        paths.ofProduct(product),
        Facts.of(event, path),
        markdown.of(event.description()),
        announcements.of(event.id()),
        CallSnippets.of(received),
        event.fields().isEmpty()
            ? List.of()
            : List.of(tables.of("body", "Body", "", event.fields())),
        answer == null ? List.of() : answer(answer, tables),
        CodeExample.of(event.examples()),
        answer == null ? List.of() : CodeExample.of(answer.examples()));
  }

  private static List<FieldTableView> answer(Answer answer, FieldTables tables) {
    List<FieldTableView> all = new ArrayList<>();
    if (!answer.alternatives().isEmpty()) {
      for (Body.Alternative table : answer.alternatives()) {
        all.add(tables.of("answer", "Answer: " + table.title(), "", table.fields()));
      }
    } else if (!answer.fields().isEmpty()) {
      all.add(tables.of("answer", "Answer", "", answer.fields()));
    }
    return all;
  }
}
