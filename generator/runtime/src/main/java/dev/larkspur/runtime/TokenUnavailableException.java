package dev.larkspur.runtime;

/**
 * An access token that is not available yet although the credentials are complete. Nothing was
 * sent.
 */
public final class TokenUnavailableException extends FeishuException {
  private static final long serialVersionUID = 1;

  TokenUnavailableException(String message) {
    super(message);
  }
}
