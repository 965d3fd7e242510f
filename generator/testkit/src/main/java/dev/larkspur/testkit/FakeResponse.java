package dev.larkspur.testkit;

import dev.larkspur.runtime.ErrorCode;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.PlatformError;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A response of the fake platform: status, headers, body and transmission failures. Immutable. */
public final class FakeResponse {
  private static final String JSON_TYPE = "application/json; charset=utf-8";
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int OK = 200;

  /** How a response is transmitted. */
  enum Delivery {
    COMPLETE,
    TRUNCATED,
    NONE
  }

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;
  private final Duration delay;
  private final Duration drip;
  private final Delivery delivery;

  private FakeResponse(
      int status,
      Map<String, String> headers,
      byte[] body,
      Duration delay,
      Duration drip,
      Delivery delivery) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.delay = delay;
    this.drip = drip;
    this.delivery = delivery;
  }

  /**
   * Returns a success response with the given {@code data}: a record of the client, a map, or any
   * value that Jackson can write.
   */
  public static FakeResponse data(Object data) {
    return success(Json.of(data));
  }

  /**
   * Returns a success response with the given JSON as {@code data}.
   *
   * @throws IllegalArgumentException if the text is not valid JSON
   */
  public static FakeResponse data(String json) {
    return success(parsed(json));
  }

  /** Returns a success response without {@code data}. */
  public static FakeResponse empty() {
    return json("{\"code\":0,\"msg\":\"success\"}");
  }

  /** Returns a response with HTTP status 200 and the given JSON body. */
  public static FakeResponse json(String body) {
    return bytes(OK, JSON_TYPE, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a documented error with its HTTP status (200 if undocumented), code and message. */
  public static FakeResponse error(ErrorCode error) {
    return failure(error, error.message());
  }

  /**
   * Returns a documented error with a sub-error inside its message, in the format of the platform.
   */
  public static FakeResponse error(ErrorCode error, ErrorCode subError) {
    return failure(
        error,
        error.message() + ", ext=ErrCode: " + subError.code() + "; ErrMsg: " + subError.message());
  }

  /** Returns an undocumented error. */
  public static FakeResponse error(int httpStatus, long code, String message) {
    Json body = JsonObjects.of("code", code, "msg", message, "error", Map.of("log_id", "fake"));
    return json(body.toString()).status(httpStatus);
  }

  /**
   * Returns HTTP status 429 with the rate limit headers of the platform's gateway.
   *
   * @param reset the time until the limit is reset, in whole seconds
   */
  public static FakeResponse rateLimited(Duration reset) {
    return error(PlatformError.RATE_LIMITED)
        .status(TOO_MANY_REQUESTS)
        .header("x-ogw-ratelimit-limit", "1")
        .header("x-ogw-ratelimit-reset", Long.toString(reset.toSeconds()));
  }

  /** Returns a file download; the name may contain any character. */
  public static FakeResponse file(String name, String contentType, byte[] content) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return bytes(OK, contentType, content)
        .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
  }

  /** Returns server-sent events, one for each text. */
  public static FakeResponse stream(String... events) {
    StringBuilder body = new StringBuilder();
    for (String event : events) {
      body.append("data: ").append(event.replace("\n", "\ndata: ")).append("\n\n");
    }
    return bytes(OK, "text/event-stream", body.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Returns any response. */
  public static FakeResponse bytes(int status, String contentType, byte[] body) {
    return new FakeResponse(
        status,
        Map.of("Content-Type", contentType),
        body.clone(),
        Duration.ZERO,
        Duration.ZERO,
        Delivery.COMPLETE);
  }

  /**
   * Returns a response that is never sent: the server reads the request and closes the connection.
   */
  public static FakeResponse hangUp() {
    return empty().delivery(Delivery.NONE);
  }

  /** Returns this response with another HTTP status. */
  public FakeResponse status(int other) {
    return new FakeResponse(other, headers, body, delay, drip, delivery);
  }

  /** Returns this response with a header, which replaces any header with the same name. */
  public FakeResponse header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new FakeResponse(status, more, body, delay, drip, delivery);
  }

  /** Returns this response with a delay. The delay takes real time, so keep it short. */
  public FakeResponse after(Duration wait) {
    return new FakeResponse(status, headers, body, wait, drip, delivery);
  }

  /** Returns this response with its bytes sent one at a time, with a delay between them. */
  public FakeResponse dripping(Duration betweenBytes) {
    return new FakeResponse(status, headers, body, delay, betweenBytes, delivery);
  }

  /** Returns this response truncated: the connection is closed after half of the body. */
  public FakeResponse truncated() {
    return delivery(Delivery.TRUNCATED);
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

  Delivery delivery() {
    return delivery;
  }

  @Override
  public String toString() {
    return "HTTP " + status + ", " + body.length + " bytes";
  }

  private FakeResponse delivery(Delivery other) {
    return new FakeResponse(status, headers, body, delay, drip, other);
  }

  private static FakeResponse success(Json data) {
    return json(JsonObjects.of("code", 0, "msg", "success", "data", data).toString());
  }

  private static FakeResponse failure(ErrorCode error, String message) {
    return error(error.httpStatus() == 0 ? OK : error.httpStatus(), error.code(), message);
  }

  static Json parsed(String json) {
    try {
      return Json.parse(json);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("Not valid JSON: " + json, e);
    }
  }
}
