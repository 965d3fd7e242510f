package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/**
 * An answer came, but it is not what the documentation promised: HTML from a gateway, nothing at
 * all, JSON that ends too early, or a value of another type. The call has happened; the answer is
 * kept whole.
 */
public final class DecodingException extends FeishuException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final byte[] bytes;
  private final @Nullable String logId;
  private final @Nullable String jsonPath;

  DecodingException(
      String message, int status, byte[] bytes, @Nullable String logId, @Nullable String jsonPath) {
    // No cause: Jackson's messages quote values of the answer, which may be secret.
    super(message, null);
    this.status = status;
    this.bytes = bytes;
    this.logId = logId;
    this.jsonPath = jsonPath;
  }

  /** The HTTP status of the answer. */
  public int status() {
    return status;
  }

  /** The answer as it came. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** What the platform's support asks for; null when the answer had none. */
  public @Nullable String logId() {
    return logId;
  }

  /** Where in the answer: {@code $.data.items[3].id}; null when it is no JSON at all. */
  public @Nullable String jsonPath() {
    return jsonPath;
  }
}
