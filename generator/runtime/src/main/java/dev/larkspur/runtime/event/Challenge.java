package dev.larkspur.runtime.event;

import com.fasterxml.jackson.databind.JsonNode;

/** The platform's question whether an address is the app's. */
final class Challenge {
  private Challenge() {}

  /** Whether a body asks it. */
  static boolean isIn(JsonNode body) {
    return body.path("type").asText().equals("url_verification")
        && body.path("challenge").isTextual();
  }

  /** Gives back what was sent. */
  static EventResponse answer(JsonNode body) {
    return EventResponse.challenge(body.path("challenge").asText());
  }
}
