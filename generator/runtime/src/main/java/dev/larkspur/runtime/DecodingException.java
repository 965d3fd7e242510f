package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A response of the platform that is not as documented: truncated JSON, or a value of another type.
 * The platform has processed the call. The exception keeps the whole response.
 */
public final class DecodingException extends FeishuException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final byte[] bytes;
  private final @Nullable String jsonPath;

  DecodingException(
      String message, int status, byte[] bytes, @Nullable String logId, @Nullable String jsonPath) {
    // No cause: Jackson's messages quote values of the response, which may be secret.
    super(message, null, logId);
    this.status = status;
    this.bytes = bytes;
    this.jsonPath = jsonPath;
  }

  /** Returns the HTTP status of the response. */
  public int status() {
    return status;
  }

  /** Returns a copy of the response body. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * Returns the path of the invalid value, for example {@code $.data.items[3].id}; null if the
   * response is not valid JSON.
   */
  public @Nullable String jsonPath() {
    return jsonPath;
  }
}
