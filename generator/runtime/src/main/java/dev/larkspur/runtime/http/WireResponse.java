package dev.larkspur.runtime.http;

import java.io.InputStream;
import java.net.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** What came back: status, headers, and either all bytes or a stream of them. */
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

  /** An answer that is here in full. The array is used as it is and must not change. */
  public static WireResponse of(int status, HttpHeaders headers, byte[] bytes) {
    return new WireResponse(status, headers, bytes, null);
  }

  /** An answer whose body is still coming. */
  public static WireResponse streaming(int status, HttpHeaders headers, InputStream stream) {
    return new WireResponse(status, headers, NO_BYTES, stream);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The headers, found without regard to case. */
  public HttpHeaders headers() {
    return headers;
  }

  /** The body when it is here in full; empty for a stream. Read only. */
  public byte[] bytes() {
    return bytes;
  }

  /** The body that is still coming; null when {@link #bytes} has it. */
  public @Nullable InputStream stream() {
    return stream;
  }

  /** The status alone. */
  @Override
  public String toString() {
    return "HTTP " + status;
  }
}
