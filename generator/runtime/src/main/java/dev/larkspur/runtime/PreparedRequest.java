package dev.larkspur.runtime;

import dev.larkspur.runtime.http.Header;
import dev.larkspur.runtime.http.WireBody;
import dev.larkspur.runtime.http.WireRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An encoded call. Every attempt sends it unchanged except for the access token.
 *
 * @param keyed whether it has an idempotency key
 */
record PreparedRequest(
    Operation<?> operation, URI uri, List<Header> headers, @Nullable WireBody body, boolean keyed) {

  /** Returns the request of an attempt, with further headers and with an access token if given. */
  WireRequest with(
      @Nullable String token, List<Header> further, boolean streamResponse, Duration idle) {
    List<Header> all = headers;
    if (token != null || !further.isEmpty()) {
      all = new ArrayList<>(headers.size() + further.size() + 1);
      all.addAll(headers);
      all.addAll(further);
      if (token != null) {
        all.add(authorization(token));
      }
    }
    return new WireRequest(operation.method(), uri, all, body, streamResponse, idle);
  }

  private static Header authorization(String token) {
    try {
      return new Header("Authorization", "Bearer " + token);
    } catch (IllegalArgumentException e) {
      return new Header(
          "Authorization", "Bearer " + Tokens.checked(token, "the token source of the call"));
    }
  }

  /** Returns whether sending the request twice has the same effect as sending it once. */
  boolean idempotent() {
    return keyed || operation.idempotent();
  }

  boolean repeatable() {
    return body == null || body.repeatable();
  }
}
