package dev.larkspur.runtime.http;

import java.io.InputStream;
import java.net.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** An HTTP response: status, headers, and the body as bytes or as a stream. */
public final class WireResponse {
  private static final byte[] NO_BYTES = {};

  private final int status;
  private final HttpHeaders headers;
  private final byte[] bytes;
  private final @Nullable InputStream stream;

  private WireResponse(
      int status, HttpHeaders headers, byte[] bytes, @Nullable InputStream stream) {
    this.status = status;
    this.headers = headers;
    this.bytes = bytes;
    this.stream = stream;
  }

  /** Returns a response with a complete body. The array is not copied and must not change. */
  public static WireResponse of(int status, HttpHeaders headers, byte[] bytes) {
    return new WireResponse(status, headers, bytes, null);
  }

  /** Returns a response whose body is still being received. */
  public static WireResponse streaming(int status, HttpHeaders headers, InputStream stream) {
    return new WireResponse(status, headers, NO_BYTES, stream);
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }

  /** Returns the headers; names are case-insensitive. */
  public HttpHeaders headers() {
    return headers;
  }

  /** Returns the complete body, which must not be changed; empty if the body is a stream. */
  public byte[] bytes() {
    return bytes;
  }

  /** Returns the stream of the body; null if the body is complete. */
  public @Nullable InputStream stream() {
    return stream;
  }

  /** Returns the status. */
  @Override
  public String toString() {
    return "HTTP " + status;
  }
}
