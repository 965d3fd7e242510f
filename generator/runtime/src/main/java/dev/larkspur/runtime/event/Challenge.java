package dev.larkspur.runtime.event;

import dev.larkspur.runtime.Json;

/** The request with which the platform verifies the URL of an app. */
final class Challenge {
  private static final int LONGEST = 1_000;
  private static final String MARKS = "-._~+/=:";

  private Challenge() {}

  /** Returns whether a body is such a request. */
  static boolean isIn(Json body) {
    return body.get("type").asText("").equals("url_verification") && body.get("challenge").isText();
  }

  /**
   * Returns whether the challenge consists of the characters of an id. The response returns it, and
   * other text can be a part of a captured event that an attacker inserted into the ciphertext.
   */
  static boolean isId(Json body) {
    return body.get("challenge").asText("").chars().allMatch(Challenge::isOfId);
  }

  private static boolean isOfId(int c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || MARKS.indexOf(c) >= 0;
  }

  /**
   * Returns the response to such a request.
   *
   * @throws EventRejectedException if the challenge is too long
   */
  static EventResponse response(Json body) throws EventRejectedException {
    String challenge = body.get("challenge").asText("");
    if (challenge.length() > LONGEST) {
      throw new EventRejectedException(400, "the challenge is too long");
    }
    return EventResponse.challenge(challenge);
  }
}
