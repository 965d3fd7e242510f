package dev.larkspur.runtime;

import dev.larkspur.runtime.http.Header;
import dev.larkspur.runtime.http.WireBody;
import dev.larkspur.runtime.internal.JsonPointer;
import dev.larkspur.runtime.jackson.JsonCodec;
import dev.larkspur.runtime.jackson.JsonPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Encoder of a call and its options as an HTTP request. Used once. */
final class RequestEncoder {
  private static final Header JSON = new Header("Content-Type", "application/json; charset=utf-8");
  private static final Header FORM =
      new Header("Content-Type", "application/x-www-form-urlencoded");

  private final Call<?> call;
  private final CallOptions options;
  private final @Nullable String keyInBody;
  private final @Nullable String keyInQuery;
  private final List<Header> headers = new ArrayList<>(4);
  private @Nullable String key;
  private boolean keyed;

  private RequestEncoder(Call<?> call, CallOptions options) {
    this.call = call;
    this.options = options;
    IdempotencyKey documented = call.operation().idempotencyKey();
    this.keyInBody = documented != null && documented.inBody() ? documented.name() : null;
    this.keyInQuery = documented != null && !documented.inBody() ? documented.name() : null;
  }

  /**
   * Encodes a call.
   *
   * @param region the region whose hosts are used
   * @param always headers of every request
   */
  static PreparedRequest encode(
      Call<?> call, CallOptions options, Region region, List<Header> always) {
    return new RequestEncoder(call, options).encode(region, always);
  }

  /** Encodes only the URL of a call. */
  static URI url(Call<?> call, CallOptions options, Region region) {
    return new RequestEncoder(call, options).url(region);
  }

  private PreparedRequest encode(Region region, List<Header> always) {
    for (int i = 0; i < always.size(); i++) {
      if (!options.setsHeader(always.get(i).name())) {
        headers.add(always.get(i));
      }
    }
    WireBody body = body();
    URI url = url(region);
    for (Call.Named header : call.headers()) {
      if (header.value() != null) {
        headers.add(HeaderRules.caller(header.name(), Values.text(header.value())));
      }
    }
    headers.addAll(options.headers());
    return new PreparedRequest(call.operation(), url, headers, body, keyed);
  }

  private URI url(Region region) {
    Operation<?> operation = call.operation();
    StringBuilder url = new StringBuilder(160);
    url.append(region.urlOf(operation));
    operation.template().expand(url, call.pathValues());
    int bare = url.length();
    for (Call.Named parameter : call.query()) {
      boolean isKey = parameter.name().equals(keyInQuery);
      if (!replaced(parameter.name()) && !(isKey && options.idempotencyKey() != null)) {
        append(url, bare, parameter);
        keyed |= isKey && parameter.value() != null;
      }
    }
    for (Call.Named parameter : options.query()) {
      append(url, bare, parameter);
    }
    if (keyInQuery != null && !keyed && !replaced(keyInQuery)) {
      appendOne(url, bare, keyInQuery, key());
      keyed = true;
    }
    return URI.create(url.toString());
  }

  private boolean replaced(String name) {
    for (Call.Named parameter : options.query()) {
      if (parameter.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static void append(StringBuilder url, int bare, Call.Named parameter) {
    Object value = parameter.value();
    if (value == null) {
      return;
    }
    if (value instanceof String text) {
      appendOne(url, bare, parameter.name(), text);
      return;
    }
    for (Object each : Values.each(value)) {
      appendOne(url, bare, parameter.name(), Values.text(each));
    }
  }

  private static void appendOne(StringBuilder url, int bare, String name, String value) {
    url.append(url.length() == bare ? '?' : '&');
    PercentEncoding.append(url, name);
    url.append('=');
    PercentEncoding.append(url, value);
  }

  private @Nullable WireBody body() {
    List<Call.Named> parts = call.parts();
    if (parts != null) {
      MultipartBody body = MultipartBody.of(withOptions(parts), "larkspur-" + UniqueKeys.next());
      headers.add(new Header("Content-Type", body.contentType()));
      return body;
    }
    List<Call.Named> form = call.form();
    if (form != null) {
      headers.add(FORM);
      return WireBody.of(form(withOptions(form)));
    }
    if (call.body() instanceof Upload upload) {
      headers.add(new Header("Content-Type", upload.contentType()));
      return upload.content();
    }
    if (call.body() == null && options.body().isEmpty()) {
      return null;
    }
    headers.add(JSON);
    return WireBody.of(json());
  }

  /**
   * Returns the fields of a form or the parts of a multipart body, with the fields of the options.
   */
  private List<Call.Named> withOptions(List<Call.Named> given) {
    List<Call.Named> fields = new ArrayList<>(given);
    for (Map.Entry<String, @Nullable Object> member : options.body().entrySet()) {
      fields.removeIf(field -> field.name().equals(member.getKey()));
      fields.add(new Call.Named(member.getKey(), member.getValue()));
    }
    if (keyInBody != null) {
      keyed = true;
      if (fields.stream().noneMatch(f -> f.name().equals(keyInBody) && f.value() != null)) {
        fields.add(new Call.Named(keyInBody, key()));
      }
    }
    return fields;
  }

  private static byte[] form(List<Call.Named> fields) {
    StringBuilder text = new StringBuilder();
    for (Call.Named field : fields) {
      for (Object value : Values.each(field.value())) {
        if (text.length() > 0) {
          text.append('&');
        }
        PercentEncoding.append(text, field.name());
        text.append('=');
        PercentEncoding.append(text, Values.text(value));
      }
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] json() {
    Object body = call.body();
    boolean given = keyInBody != null && options.idempotencyKey() != null;
    byte[] written =
        body != null && options.body().isEmpty() && !given
            ? call.operation().writer().write(body)
            : call.operation().writer().write(withMembers(body));
    if (keyInBody == null || given || written[0] != '{') {
      keyed = given;
      return written;
    }
    keyed = true;
    // An explicit null means that the caller wants no key.
    if (JsonMember.has(written, keyInBody)) {
      keyed = JsonPath.of(keyInBody).text(written) != null;
      return written;
    }
    return JsonMember.insert(written, keyInBody, key());
  }

  private Json withMembers(@Nullable Object body) {
    Json json = body == null ? Json.of(Map.of()) : plain(body);
    if (!json.isObject()) {
      throw new IllegalArgumentException(
          "Fields can only be added to a JSON object: " + call.operation().id());
    }
    for (Map.Entry<String, @Nullable Object> member : options.body().entrySet()) {
      String name = member.getKey();
      JsonPointer at = name.startsWith("/") ? JsonPointer.of(name) : JsonPointer.toMember(name);
      json = at.replaced(json, plain(member.getValue()));
    }
    if (keyInBody != null && options.idempotencyKey() != null) {
      json = JsonPointer.toMember(keyInBody).replaced(json, Json.of(options.idempotencyKey()));
    }
    return json;
  }

  private static Json plain(@Nullable Object value) {
    return value instanceof Json json ? json : Json.of(JsonCodec.plain(value));
  }

  private String key() {
    if (key == null) {
      String given = options.idempotencyKey();
      key = given == null ? UniqueKeys.next() : given;
    }
    return key;
  }
}
