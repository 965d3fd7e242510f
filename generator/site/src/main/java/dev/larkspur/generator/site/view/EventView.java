package dev.larkspur.generator.site.view;

import dev.larkspur.generator.model.Event;
import java.util.List;

/**
 * The page of an event or callback.
 *
 * @param frame what surrounds it
 * @param event the event
 * @param product the name of its product
 * @param productPath the path of the page of its product
 * @param facts which apps receive it, and where its page is
 * @param description the description
 * @param announced the changes that notices announce
 * @param snippet the handler in Java
 * @param body the tables of the event body
 * @param answer the tables of the answer of the app
 * @param examples the page's examples of event bodies
 * @param answerExamples the page's examples of answers
 */
public record EventView(
    PageFrame frame,
    Event event,
    String product,
    String productPath,
    List<FactLine> facts,
    SafeHtml description,
    List<Announced> announced,
    CallSnippet snippet,
    List<FieldTableView> body,
    List<FieldTableView> answer,
    List<CodeExample> examples,
    List<CodeExample> answerExamples) {
  public EventView {
    facts = List.copyOf(facts);
    announced = List.copyOf(announced);
    body = List.copyOf(body);
    answer = List.copyOf(answer);
    examples = List.copyOf(examples);
    answerExamples = List.copyOf(answerExamples);
  }

  /** Returns {@code event} or {@code callback}. */
  public String kind() {
    return event.isCallback() ? "callback" : "event";
  }
}
