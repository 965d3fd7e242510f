package dev.larkspur.runtime.message;

/**
 * Content without a class of its own: system messages, locations, events of a calendar, tasks,
 * votes and others; and content that does not have the form of its type. {@link #json()} returns
 * its members, and {@link #toJson()} the unchanged text.
 */
public final class OtherContent extends MessageContent {
  OtherContent(String type, String json) {
    super(type, json);
  }
}
