package dev.larkspur.examples.bot;

import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.message.MessageContent;
import java.util.List;
import java.util.Map;

/** Interactive cards of tasks. */
final class TaskCard {
  private static final String TASK = "task";

  private TaskCard() {}

  /** Returns a card with a button that closes the task. */
  static MessageContent open(String task) {
    Map<String, ?> button =
        Map.of(
            "tag", "button",
            "text", text("Done"),
            "behaviors", List.of(Map.of("type", "callback", "value", Map.of(TASK, task))));
    return card("To do: " + task, "blue", List.of(button));
  }

  /** Returns the card of a closed task. */
  static MessageContent closed(String task) {
    return card("Done: " + task, "green", List.of());
  }

  /** Returns the task of the clicked button. */
  static String taskOf(Json value) {
    return value.get(TASK).asText("");
  }

  private static MessageContent card(String title, String color, List<?> elements) {
    return MessageContent.card(
        Map.of(
            "schema", "2.0",
            "header", Map.of("title", text(title), "template", color),
            "body", Map.of("elements", elements)));
  }

  private static Map<String, ?> text(String words) {
    return Map.of("tag", "plain_text", "content", words);
  }
}
