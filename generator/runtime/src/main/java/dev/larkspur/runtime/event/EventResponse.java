package dev.larkspur.runtime.event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;

/** What to send back: a status and JSON. */
public final class EventResponse {
  /** The type of every body. */
  public static final String CONTENT_TYPE = "application/json; charset=utf-8";

  static final EventResponse OK = new EventResponse(200, "{}");

  private final int status;
  private final byte[] body;

  private EventResponse(int status, String body) {
    this.status = status;
    this.body = body.getBytes(StandardCharsets.UTF_8);
  }

  /** Tells the platform that this address is ours. */
  static EventResponse challenge(String challenge) {
    return new EventResponse(
        200, JsonNodeFactory.instance.objectNode().put("challenge", challenge).toString());
  }

  /** Refuses, or asks for another delivery. */
  static EventResponse refusal(int status, String reason) {
    return new EventResponse(
        status, JsonNodeFactory.instance.objectNode().put("msg", reason).toString());
  }

  /**
   * The HTTP status: 200 taken or known already · 400 not to be understood · 401 not from the
   * platform, or too old · 413 too large · 500 the handler failed · 503 too busy. On all but 200
   * the platform delivers the event again.
   */
  public int status() {
    return status;
  }

  /** The body in UTF-8; a copy. */
  public byte[] body() {
    return body.clone();
  }

  @Override
  public String toString() {
    return status + " " + new String(body, StandardCharsets.UTF_8);
  }
}
