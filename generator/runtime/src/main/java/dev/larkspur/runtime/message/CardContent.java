package dev.larkspur.runtime.message;

import dev.larkspur.runtime.Json;

/**
 * Content of a message with an interactive card. {@link #json()} returns the card. A received card
 * has another form than a sent one.
 */
public final class CardContent extends MessageContent {
  static final String TYPE = "interactive";

  CardContent(String json) {
    super(TYPE, json);
  }

  static CardContent of(Json card) {
    if (!card.isObject()) {
      throw new IllegalArgumentException("A card must be a JSON object");
    }
    return new CardContent(card.toString());
  }

  static CardContent parsed(String json) {
    return of(tree(json));
  }
}
