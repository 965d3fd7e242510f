package dev.larkspur.runtime.event;

import com.fasterxml.jackson.databind.JsonNode;

/** The request with which the platform verifies the URL of an app. */
final class Challenge {
  private Challenge() {}

  /** Returns whether a body is such a request. */
  static boolean isIn(JsonNode body) {
    return body.path("type").asText().equals("url_verification")
        && body.path("challenge").isTextual();
  }

  /** Returns the response to such a request. */
  static EventResponse response(JsonNode body) {
    return EventResponse.challenge(body.path("challenge").asText());
  }
}
