package dev.larkspur.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.larkspur.runtime.http.ProxySettings;
import dev.larkspur.runtime.http.WireResponse;
import dev.larkspur.runtime.internal.InvalidValues;
import dev.larkspur.runtime.internal.Json;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Objects;
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
    JsonNode tree = tree(bytes);
    FeishuException error = error(tree, bytes);
    if (error != null) {
      return error;
    }
    String what = tree.isMissingNode() ? malformed(bytes) : found;
    return undecodable(describe(what, bytes), bytes, null);
  }

  /** Returns the exception for a response without the documented content; null if there is one. */
  private @Nullable FeishuException error(JsonNode tree, byte[] bytes) {
    ApiException reported = apiException(tree, bytes);
    if (reported != null) {
      return reported;
    }
    boolean json = !tree.isMissingNode() || BodyText.startsLikeJson(bytes);
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
    JsonNode code = tree(bytes).path("code");
    return code.isIntegralNumber() && code.asLong() != 0;
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
    JsonNode tree = tree(bytes);
    FeishuException error = error(tree, bytes);
    if (error != null) {
      return error;
    }
    if (!(problem instanceof JsonMappingException mapping) || tree.isMissingNode()) {
      return undecodable(describe(malformed(problem), bytes), bytes, null);
    }
    boolean whole = member.isEmpty();
    InvalidValue cause =
        InvalidValues.cause(
            whole ? "$" : "$." + member, mapping, whole ? tree : tree.path(member), call.quoting());
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

  private @Nullable ApiException apiException(JsonNode tree, byte[] bytes) {
    JsonNode code = tree.path("code");
    JsonNode error = tree.path("error");
    boolean coded = code.isIntegralNumber() || code.isTextual();
    if (!(coded && code.asLong() != 0) && !error.isTextual() && !(coded && status() >= 400)) {
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
            code.asLong(),
            status(),
            secrets.cover(message(tree)),
            logId == null && detailed != null ? secrets.shown(detailed) : logId,
            details,
            code.asLong() == PlatformError.SCOPE_MISSING.code()
                ? call.scopesUrl(details.permissionViolations())
                : null,
            bytes);
    return new ApiException(
        response,
        Retryable.byCode(operation, code.asLong(), status()),
        call.attempt(),
        call.mayHaveWorked());
  }

  private static String message(JsonNode tree) {
    for (String name : new String[] {"msg", "message", "error_description", "error"}) {
      JsonNode text = tree.path(name);
      if (text.isTextual() && !text.asText().isEmpty()) {
        return text.asText();
      }
    }
    return tree.path("error").path("message").asText("");
  }

  private static String malformed(byte[] bytes) {
    try {
      Json.trees().readTree(bytes);
      return malformed((IOException) null);
    } catch (IOException e) {
      return malformed(e);
    }
  }

  /** Describes JSON that cannot be parsed. */
  private static String malformed(@Nullable IOException problem) {
    return problem instanceof StreamConstraintsException
        ? "JSON beyond a limit of the client: " + Json.LIMITS
        : "malformed or truncated JSON";
  }

  private static JsonNode tree(byte[] bytes) {
    try {
      return Objects.requireNonNullElse(Json.trees().readTree(bytes), MissingNode.getInstance());
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
