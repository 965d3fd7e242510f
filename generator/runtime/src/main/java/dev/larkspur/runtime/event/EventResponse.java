package dev.larkspur.runtime.event;

import dev.larkspur.runtime.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The response to a request of the platform: an HTTP status and a JSON body. */
public final class EventResponse {
  /** The content type of the body. */
  public static final String CONTENT_TYPE = "application/json; charset=utf-8";

  static final EventResponse OK = new EventResponse(200, "{}");

  private final int status;
  private final byte[] body;

  private EventResponse(int status, String body) {
    this(status, body.getBytes(StandardCharsets.UTF_8));
  }

  private EventResponse(int status, byte[] body) {
    this.status = status;
    this.body = body;
  }

  /** Returns the response with the answer to a callback. The array is not copied. */
  static EventResponse answer(byte[] json) {
    return new EventResponse(200, json);
  }

  /** Returns the response to a challenge. */
  static EventResponse challenge(String challenge) {
    return new EventResponse(200, Json.of(Map.of("challenge", challenge)).toString());
  }

  /** Returns the response to a request that is rejected or should be delivered again. */
  static EventResponse error(int status, String reason) {
    return new EventResponse(status, Json.of(Map.of("msg", reason)).toString());
  }

  /**
   * Returns the HTTP status. After any status except 200 the platform delivers the event again.
   *
   * <ul>
   *   <li>200: the event was accepted or is a duplicate
   *   <li>400: the request is malformed
   *   <li>401: the request is not from the platform, or too old
   *   <li>413: the body is too large
   *   <li>500: the handler or the receiver failed
   *   <li>503: the receiver is overloaded
   * </ul>
   */
  public int status() {
    return status;
  }

  /** Returns whether the answer is missing or changes nothing. */
  boolean isEmpty() {
    return body.length <= 2;
  }

  /** Returns a copy of the body, in UTF-8. */
  public byte[] body() {
    return body.clone();
  }

  @Override
  public String toString() {
    return status + " " + new String(body, StandardCharsets.UTF_8);
  }
}
