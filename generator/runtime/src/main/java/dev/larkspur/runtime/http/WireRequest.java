package dev.larkspur.runtime.http;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One request as it goes out: one attempt of one call. Immutable. */
public final class WireRequest {
  private final String method;
  private final URI uri;
  private final List<Header> headers;
  private final @Nullable WireBody body;
  private final boolean streamResponse;
  private final Duration idle;

  /**
   * All there is to it.
   *
   * @param method the HTTP method in capitals
   * @param uri where to
   * @param headers in order; not copied, so not to be changed afterwards
   * @param body null for none
   * @param streamAnswer whether a 2xx answer is wanted as a stream
   * @param idle how long a streamed answer may stay silent before reading it fails
   */
  public WireRequest(
      String method,
      URI uri,
      List<Header> headers,
      @Nullable WireBody body,
      boolean streamResponse,
      Duration idle) {
    this.method = method;
    this.uri = uri;
    this.headers = headers;
    this.body = body;
    this.streamResponse = streamResponse;
    this.idle = idle;
  }

  /** The HTTP method in capitals. */
  public String method() {
    return method;
  }

  /** Where to. May hold what callers consider private; never print it whole. */
  public URI uri() {
    return uri;
  }

  /** Every header, {@code Authorization} among them. */
  public List<Header> headers() {
    return headers;
  }

  /** The body; null for none. */
  public @Nullable WireBody body() {
    return body;
  }

  /** Whether a 2xx answer is wanted as a stream; all others are wanted as bytes. */
  public boolean streamResponse() {
    return streamResponse;
  }

  /** How long a streamed answer may stay silent before reading it fails. */
  public Duration idle() {
    return idle;
  }

  /** This request with one header more. */
  public WireRequest with(Header header) {
    List<Header> more = new ArrayList<>(headers);
    more.add(header);
    return new WireRequest(method, uri, more, body, streamResponse, idle);
  }

  /** Method, host and header names: no path, no query, no value. */
  @Override
  public String toString() {
    return method + ' ' + uri.getHost() + ' ' + headers;
  }
}
