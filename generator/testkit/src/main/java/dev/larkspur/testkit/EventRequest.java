package dev.larkspur.testkit;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request of the platform to an app. Immutable. A modified request is not signed again, so that a
 * test can tamper with it.
 */
public final class EventRequest {
  private final Map<String, String> headers;
  private final byte[] body;

  EventRequest(Map<String, String> headers, byte[] body) {
    this.headers = headers;
    this.body = body;
  }

  /** Returns the headers; names are case-insensitive. */
  public Map<String, String> headers() {
    Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    return copy;
  }

  /** Returns a copy of the body. */
  public byte[] body() {
    return body.clone();
  }

  /** Returns this request with another body and the same signature. */
  public EventRequest withBody(byte[] other) {
    return new EventRequest(headers, other.clone());
  }

  /** Returns this request with another value of a header. */
  public EventRequest withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers());
    more.put(name, value);
    return new EventRequest(more, body);
  }

  /** Returns the body as text. */
  @Override
  public String toString() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
