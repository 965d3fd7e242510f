package dev.larkspur.testkit;

/**
 * The response of an app to an event or a callback.
 *
 * @param status the HTTP status; 200 if the event was accepted
 * @param body the body as text
 */
public record EventReply(int status, String body) {

  /**
   * Returns the answer to a callback. An answer that changes nothing has no members.
   *
   * @param type the record of the answer, or {@link dev.larkspur.runtime.Json Json} for its JSON
   * @throws IllegalStateException if the receiver did not respond with status 200, or the body is
   *     not such an answer
   */
  public <A> A as(Class<A> type) {
    if (status != 200) {
      throw new IllegalStateException(
          "The receiver responded with HTTP " + status + " instead of an answer: " + body);
    }
    return PushedRecords.read(body, type);
  }
}
