package dev.larkspur.testkit;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as the platform would send it to an app. Immutable; what is changed in it is not signed
 * again, so that a test can tamper with it.
 */
public final class EventRequest {
  private final Map<String, String> headers;
  private final byte[] body;

  EventRequest(Map<String, String> headers, byte[] body) {
    this.headers = headers;
    this.body = body;
  }

  /** The headers; names in any case. */
  public Map<String, String> headers() {
    Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    return copy;
  }

  /** The body; a copy. */
  public byte[] body() {
    return body.clone();
  }

  /** The same with another body under the old signature. */
  public EventRequest withBody(byte[] other) {
    return new EventRequest(headers, other.clone());
  }

  /** The same with another value of a header. */
  public EventRequest withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers());
    more.put(name, value);
    return new EventRequest(more, body);
  }

  /** The body as text. */
  @Override
  public String toString() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
