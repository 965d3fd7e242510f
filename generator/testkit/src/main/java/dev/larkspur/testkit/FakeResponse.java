package dev.larkspur.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.runtime.ErrorCode;
import dev.larkspur.runtime.PlatformError;
import dev.larkspur.runtime.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the fake platform answers: status, headers, bytes, and what goes wrong on the way.
 * Immutable.
 */
public final class FakeResponse {
  private static final String JSON_TYPE = "application/json; charset=utf-8";
  private static final int TOO_MANY = 429;
  private static final int OK = 200;

  /** What becomes of an answer on its way out. */
  enum Fate {
    ARRIVES,
    CUT_IN_HALF,
    NEVER_SENT
  }

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;
  private final Duration delay;
  private final Duration drip;
  private final Fate fate;

  private FakeResponse(
      int status,
      Map<String, String> headers,
      byte[] body,
      Duration delay,
      Duration drip,
      Fate fate) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.delay = delay;
    this.drip = drip;
    this.fate = fate;
  }

  /** Success, with this as {@code data}: a record of the client, a map, anything Jackson writes. */
  public static FakeResponse data(Object data) {
    return success(Json.tree(data));
  }

  /**
   * Success, with this JSON as {@code data}.
   *
   * @throws IllegalArgumentException if it is no JSON
   */
  public static FakeResponse data(String json) {
    return success(parsed(json));
  }

  /** Success without {@code data}. */
  public static FakeResponse empty() {
    return json("{\"code\":0,\"msg\":\"success\"}");
  }

  /** HTTP 200 with this body. */
  public static FakeResponse json(String body) {
    return bytes(OK, JSON_TYPE, body.getBytes(StandardCharsets.UTF_8));
  }

  /** A documented error, with its HTTP status (200 where the page names none), code and message. */
  public static FakeResponse error(ErrorCode error) {
    return failure(error, error.message());
  }

  /** A documented error with a finer one inside its message, as the platform writes it. */
  public static FakeResponse error(ErrorCode error, ErrorCode subError) {
    return failure(
        error,
        error.message() + ", ext=ErrCode: " + subError.code() + "; ErrMsg: " + subError.message());
  }

  /** An error that no page lists. */
  public static FakeResponse error(int httpStatus, long code, String message) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("code", code).put("msg", message).putObject("error").put("log_id", "fake");
    return json(body.toString()).status(httpStatus);
  }

  /**
   * Too many requests, as the gateway says it.
   *
   * @param reset when to come again, in whole seconds
   */
  public static FakeResponse rateLimited(Duration reset) {
    return error(PlatformError.RATE_LIMITED)
        .status(TOO_MANY)
        .header("x-ogw-ratelimit-limit", "1")
        .header("x-ogw-ratelimit-reset", Long.toString(reset.toSeconds()));
  }

  /** A file to be downloaded, under any name. */
  public static FakeResponse file(String name, String contentType, byte[] content) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return bytes(OK, contentType, content)
        .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
  }

  /** Server-sent events, one for each text. */
  public static FakeResponse stream(String... events) {
    StringBuilder body = new StringBuilder();
    for (String event : events) {
      body.append("data: ").append(event.replace("\n", "\ndata: ")).append("\n\n");
    }
    return bytes(OK, "text/event-stream", body.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Anything at all. */
  public static FakeResponse bytes(int status, String contentType, byte[] body) {
    return new FakeResponse(
        status,
        Map.of("Content-Type", contentType),
        body.clone(),
        Duration.ZERO,
        Duration.ZERO,
        Fate.ARRIVES);
  }

  /** The request arrives, and the connection is closed without an answer. */
  public static FakeResponse hangUp() {
    return empty().fate(Fate.NEVER_SENT);
  }

  /** The same with another HTTP status. */
  public FakeResponse status(int other) {
    return new FakeResponse(other, headers, body, delay, drip, fate);
  }

  /** The same with a header, instead of any of that name. */
  public FakeResponse header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new FakeResponse(status, more, body, delay, drip, fate);
  }

  /** The same, after a while. Real time: tests of patience should ask for little of it. */
  public FakeResponse after(Duration wait) {
    return new FakeResponse(status, headers, body, wait, drip, fate);
  }

  /** The same, its bytes one by one with a while between them. */
  public FakeResponse dripping(Duration betweenBytes) {
    return new FakeResponse(status, headers, body, delay, betweenBytes, fate);
  }

  /** The same, but the connection is closed after half of the body. */
  public FakeResponse truncated() {
    return fate(Fate.CUT_IN_HALF);
  }

  int status() {
    return status;
  }

  Map<String, String> headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }

  Duration delay() {
    return delay;
  }

  Duration drip() {
    return drip;
  }

  Fate fate() {
    return fate;
  }

  @Override
  public String toString() {
    return "HTTP " + status + ", " + body.length + " bytes";
  }

  private FakeResponse fate(Fate other) {
    return new FakeResponse(status, headers, body, delay, drip, other);
  }

  private static FakeResponse success(@Nullable JsonNode data) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("code", 0).put("msg", "success").set("data", data);
    return json(body.toString());
  }

  private static FakeResponse failure(ErrorCode error, String message) {
    return error(error.httpStatus() == 0 ? OK : error.httpStatus(), error.code(), message);
  }

  static JsonNode parsed(String json) {
    try {
      return Json.trees().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + json, e);
    }
  }
}
