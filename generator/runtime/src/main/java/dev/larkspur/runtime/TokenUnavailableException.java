package dev.larkspur.runtime;

/**
 * An access token that is not available yet although the credentials are complete, or that cannot
 * be sent because it has a line break or another invalid character. The call was not sent.
 */
public final class TokenUnavailableException extends FeishuException {
  private static final long serialVersionUID = 1;

  TokenUnavailableException(String message) {
    super(message);
  }
}
