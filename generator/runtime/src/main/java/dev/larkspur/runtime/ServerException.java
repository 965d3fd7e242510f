package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A response that does not come from the platform's API: a page or a text of a gateway or a proxy,
 * an empty body, a redirect, or an HTTP error without an error code. For some statuses the platform
 * may have processed the request. The exception keeps the whole response.
 */
public final class ServerException extends FeishuException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final @Nullable String contentType;
  private final String text;
  private final byte[] bytes;

  ServerException(
      String message,
      int status,
      @Nullable String contentType,
      String text,
      byte[] bytes,
      @Nullable String logId) {
    super(message, null, logId);
    this.status = status;
    this.contentType = contentType;
    this.text = text;
    this.bytes = bytes;
  }

  /** Returns the HTTP status of the response. */
  public int status() {
    return status;
  }

  /** Returns the content type of the response; null if it has none. */
  public @Nullable String contentType() {
    return contentType;
  }

  /** Returns the first characters of the body on one line, with secrets masked. */
  public String text() {
    return text;
  }

  /** Returns a copy of the response body. */
  public byte[] bytes() {
    return bytes.clone();
  }
}
