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
 * A call put on paper once; every attempt sends the same, but for the token.
 *
 * @param keyed whether it carries an idempotency key
 */
record PreparedRequest(
    Operation<?> operation, URI uri, List<Header> headers, @Nullable WireBody body, boolean keyed) {

  WireRequest with(@Nullable String token, boolean streamResponse, Duration idle) {
    List<Header> all = headers;
    if (token != null) {
      all = new ArrayList<>(headers.size() + 1);
      all.addAll(headers);
      all.add(new Header("Authorization", "Bearer " + token));
    }
    return new WireRequest(operation.method(), uri, all, body, streamResponse, idle);
  }

  /** Whether sending it twice does what sending it once does. */
  boolean idempotent() {
    return keyed || operation.idempotent();
  }

  boolean repeatable() {
    return body == null || body.repeatable();
  }
}
