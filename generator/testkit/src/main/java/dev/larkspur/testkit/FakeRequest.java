package dev.larkspur.testkit;

import dev.larkspur.runtime.Json;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request that the fake platform received. Immutable. */
public final class FakeRequest {
  private final String method;
  private final URI target;
  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final byte[] body;

  FakeRequest(String method, URI target, Map<String, List<String>> headers, byte[] body) {
    this.method = method;
    this.target = target;
    this.body = body;
    headers.forEach((name, values) -> this.headers.put(name, List.copyOf(values)));
  }

  /** Returns the HTTP method in upper case. */
  public String method() {
    return method;
  }

  /** Returns the path, still percent-encoded. */
  public String path() {
    return target.getRawPath();
  }

  /** Returns the path and the query, still percent-encoded. */
  public String target() {
    return target.toString();
  }

  /** Returns the decoded query parameters in their order. */
  public Map<String, List<String>> query() {
    Map<String, List<String>> query = new LinkedHashMap<>();
    String raw = target.getRawQuery();
    if (raw != null) {
      for (String pair : raw.split("&", -1)) {
        int mark = pair.indexOf('=');
        String name = mark < 0 ? pair : pair.substring(0, mark);
        String value = mark < 0 ? "" : pair.substring(mark + 1);
        query.computeIfAbsent(decoded(name), n -> new ArrayList<>()).add(decoded(value));
      }
    }
    return query;
  }

  /** Returns the first value of a query parameter; null if it is missing. */
  public @Nullable String query(String name) {
    List<String> values = query().get(name);
    return values == null ? null : values.get(0);
  }

  /** Returns the first value of a header, whose name is case-insensitive; null if it is missing. */
  public @Nullable String header(String name) {
    List<String> values = headers.get(name);
    return values == null ? null : values.get(0);
  }

  /** Returns the body as text. */
  public String body() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Returns a copy of the body. */
  public byte[] bytes() {
    return body.clone();
  }

  /**
   * Returns the body as JSON; JSON null if it is empty.
   *
   * @throws IllegalArgumentException if the body is not valid JSON
   */
  public Json json() {
    return body.length == 0 ? Json.NULL : Json.parse(new String(body, StandardCharsets.UTF_8));
  }

  /**
   * Returns the method and the path; headers and query are left out because they contain secrets.
   */
  @Override
  public String toString() {
    return method + " " + path();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
