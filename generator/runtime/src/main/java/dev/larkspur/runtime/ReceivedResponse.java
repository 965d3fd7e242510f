package dev.larkspur.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.larkspur.runtime.http.ProxySettings;
import dev.larkspur.runtime.http.WireResponse;
import dev.larkspur.runtime.jackson.InvalidValues;
import dev.larkspur.runtime.jackson.JsonCodec;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A response together with the call that it belongs to, for creating exceptions. */
final class ReceivedResponse {
  /** The description of a body that does not end with its JSON value. */
  static final String TRAILING = "more text after the JSON value";

  private static final int PROXY_REFUSED = 407;
  private static final String PLAIN_ENCODING = "identity";

  private final CallProgress<?> call;
  private final WireResponse wire;

  ReceivedResponse(CallProgress<?> call, WireResponse wire) {
    this.call = call;
    this.wire = wire;
  }

  WireResponse wire() {
    return wire;
  }

  int status() {
    return wire.status();
  }

  byte[] bytes() {
    return wire.bytes();
  }

  /**
   * Returns the log id that the platform's support asks for, as it may be logged; null if the
   * response has none.
   */
  static @Nullable String logId(HttpHeaders headers, Secrets secrets) {
    return headers
        .firstValue("X-Tt-Logid")
        .or(() -> headers.firstValue("X-Request-Id"))
        .map(secrets::shown)
        .orElse(null);
  }

  private @Nullable String logId() {
    return logId(wire.headers(), call.secrets());
  }

  /** Returns whether a 2xx response declares content that is neither JSON nor HTML. */
  boolean hasOtherContent() {
    String type = wire.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    return status() / 100 == 2
        && !type.isBlank()
        && !type.contains("json")
        && !type.contains("html");
  }

  /**
   * Returns the exception for an error response, or else for a response that cannot be decoded.
   *
   * @param found what the response has instead of what is documented
   */
  FeishuException failure(String found) {
    return failure(found, bytes());
  }

  /** Returns the exception for bytes that were read from a stream. */
  FeishuException failure(String found, byte[] bytes) {
    Json json = json(bytes);
    FeishuException error = error(json, bytes);
    if (error != null) {
      return error;
    }
    String what = json == null ? malformed(bytes) : found;
    return undecodable(describe(what, bytes), bytes, null);
  }

  /** Returns the exception for a response without the documented content; null if there is one. */
  private @Nullable FeishuException error(@Nullable Json body, byte[] bytes) {
    ApiException reported = apiException(body == null ? Json.NULL : body, bytes);
    if (reported != null) {
      return reported;
    }
    boolean json = body != null || BodyText.startsLikeJson(bytes);
    return status() / 100 == 2 && json ? null : serverException(bytes);
  }

  private ServerException serverException(byte[] bytes) {
    String type = wire.headers().firstValue("Content-Type").map(call.secrets()::cover).orElse(null);
    String text = call.hidesResponse() ? "" : BodyText.excerpt(bytes, type, call.secrets());
    String encoding = wire.headers().firstValue("Content-Encoding").orElse(PLAIN_ENCODING);
    String found =
        !encoding.equalsIgnoreCase(PLAIN_ENCODING)
            ? "content encoded as "
                + call.secrets().shown(encoding)
                + ", which the client did not ask for"
            : hasOtherContent()
                ? "content of an undocumented type; Caller.download returns it"
                : bytes.length == 0
                    ? "an empty body"
                    : "not a response of the API" + (text.isEmpty() ? "" : ": " + text);
    String advice = status() == PROXY_REFUSED ? "\n  " + ProxySettings.advice() : "";
    String message = describe(found, bytes) + advice;
    return new ServerException(message, status(), type, text, bytes, logId());
  }

  /** Returns whether bytes that were read from a stream are an error response. */
  boolean isError(byte[] bytes) {
    Json body = json(bytes);
    Json code = body == null ? Json.NULL : body.get("code");
    return isInteger(code) && code.asLong(0) != 0;
  }

  /** Returns the reader for the next value, strict or lenient according to the settings. */
  ObjectReader reader(LazyReader type) {
    InvalidValues lenient = call.startDecoding();
    return lenient == null ? type.get() : type.lenient(lenient);
  }

  /** Reports the values that lenient decoding left out since the last report. */
  void reportInvalid() {
    call.reportInvalid();
  }

  /**
   * Returns the exception for JSON that is malformed or has a value of a different type than
   * documented.
   *
   * @param member the member of the body that was read; empty for the whole body
   */
  FeishuException unreadable(String member, JsonProcessingException problem) {
    return unreadable(member, problem, bytes());
  }

  /** Returns the exception for bytes that were read from a stream. */
  FeishuException unreadable(String member, JsonProcessingException problem, byte[] bytes) {
    Json json = json(bytes);
    FeishuException error = error(json, bytes);
    if (error != null) {
      return error;
    }
    if (!(problem instanceof JsonMappingException mapping) || json == null) {
      return undecodable(describe(malformed(problem), bytes), bytes, null);
    }
    boolean whole = member.isEmpty();
    InvalidValue cause =
        InvalidValues.cause(
            whole ? "$" : "$." + member, mapping, whole ? json : json.get(member), call.quoting());
    return undecodable(describe(cause.toString(), bytes), bytes, cause.jsonPath());
  }

  /** Returns the exception for a response that cannot be used. */
  DecodingException undecodable(String found) {
    return undecodable(describe(found, bytes()), bytes(), null);
  }

  /**
   * Returns the exception for a response that is longer than the client reads.
   *
   * @param limit the size limit in bytes
   */
  FeishuException tooLarge(long limit) {
    String found = "a body of more than " + limit + " bytes (maxResponseSize)";
    return status() / 100 == 2
        ? undecodable(found)
        : new ServerException(
            describe(found, bytes()),
            status(),
            wire.headers().firstValue("Content-Type").map(call.secrets()::cover).orElse(null),
            "",
            bytes(),
            logId());
  }

  private DecodingException undecodable(String text, byte[] bytes, @Nullable String jsonPath) {
    return new DecodingException(text, status(), bytes, logId(), jsonPath);
  }

  private String describe(String found, byte[] bytes) {
    String type =
        wire.headers()
            .firstValue("Content-Type")
            .map(call.secrets()::shown)
            .orElse("no content type");
    String logId = logId();
    return call.operation().id()
        + ": unexpected response (HTTP "
        + status()
        + ", "
        + bytes.length
        + " bytes, "
        + type
        + "): "
        + found
        + (logId == null ? "" : "\n  log id: " + logId);
  }

  private @Nullable ApiException apiException(Json body, byte[] bytes) {
    Json given = body.get("code");
    Json error = body.get("error");
    boolean coded = isInteger(given) || given.isText();
    long code = given.asLong(0);
    if (!(coded && code != 0) && !error.isText() && !(coded && status() >= 400)) {
      return null;
    }
    Operation<?> operation = call.operation();
    Secrets secrets = call.secrets();
    ErrorDetails details = ErrorDetails.of(error, secrets);
    String detailed = details.logId();
    String logId = logId();
    ErrorResponse response =
        new ErrorResponse(
            operation,
            code,
            status(),
            secrets.cover(message(body)),
            logId == null && detailed != null ? secrets.shown(detailed) : logId,
            details,
            code == PlatformError.SCOPE_MISSING.code()
                ? call.scopesUrl(details.permissionViolations())
                : null,
            bytes);
    return new ApiException(
        response,
        Retryable.byCode(operation, code, status()),
        call.attempt(),
        call.mayHaveWorked());
  }

  private static boolean isInteger(Json value) {
    return value.isNumber() && !(value.toObject() instanceof BigDecimal);
  }

  private static String message(Json body) {
    for (String name : new String[] {"msg", "message", "error_description", "error"}) {
      if (body.get(name).toObject() instanceof String text && !text.isEmpty()) {
        return text;
      }
    }
    return body.get("error").get("message").asText("");
  }

  private static String malformed(byte[] bytes) {
    try {
      JsonCodec.parseFirst(bytes);
      return malformed((IOException) null);
    } catch (IOException e) {
      return malformed(e);
    }
  }

  /** Describes JSON that cannot be parsed. */
  private static String malformed(@Nullable IOException problem) {
    return problem instanceof StreamConstraintsException
        ? "JSON beyond a limit of the client: " + JsonCodec.LIMITS
        : "malformed or truncated JSON";
  }

  /** Returns the first JSON value of a body; null if the body does not begin with one. */
  private static @Nullable Json json(byte[] bytes) {
    try {
      return JsonCodec.parseFirst(bytes);
    } catch (IOException e) {
      return null;
    }
  }
}
