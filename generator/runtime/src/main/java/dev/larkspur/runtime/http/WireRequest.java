package dev.larkspur.runtime.http;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The HTTP request of one attempt. Immutable. */
public final class WireRequest {
  private final String method;
  private final URI uri;
  private final List<Header> headers;
  private final @Nullable WireBody body;
  private final boolean streamResponse;
  private final Duration idle;

  /**
   * Creates a request.
   *
   * @param method the HTTP method in upper case
   * @param uri the URL
   * @param headers the headers in order; the list is not copied and must not change
   * @param body the body; null for none
   * @param streamResponse whether a 2xx response is read as a stream
   * @param idle the time limit for a pause in a streamed response
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

  /** Returns the HTTP method in upper case. */
  public String method() {
    return method;
  }

  /** Returns the URL. It may contain private values, so do not log it as a whole. */
  public URI uri() {
    return uri;
  }

  /** Returns all headers, including {@code Authorization}. */
  public List<Header> headers() {
    return headers;
  }

  /** Returns the body; null for none. */
  public @Nullable WireBody body() {
    return body;
  }

  /** Returns whether a 2xx response is read as a stream; other responses are read into memory. */
  public boolean streamResponse() {
    return streamResponse;
  }

  /** Returns the time limit for a pause in a streamed response; reading fails after it. */
  public Duration idle() {
    return idle;
  }

  /** Returns this request with an additional header. */
  public WireRequest with(Header header) {
    List<Header> more = new ArrayList<>(headers);
    more.add(header);
    return new WireRequest(method, uri, more, body, streamResponse, idle);
  }

  /** Returns the method, the host and the header names; path, query and values are left out. */
  @Override
  public String toString() {
    return method + ' ' + uri.getHost() + ' ' + headers;
  }
}
