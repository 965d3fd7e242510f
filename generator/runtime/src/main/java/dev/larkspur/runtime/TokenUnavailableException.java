package dev.larkspur.runtime;

/** No access token can be had yet, and not for lack of credentials. Nothing was sent. */
public final class TokenUnavailableException extends FeishuException {
  private static final long serialVersionUID = 1;

  TokenUnavailableException(String message) {
    super(message);
  }
}
