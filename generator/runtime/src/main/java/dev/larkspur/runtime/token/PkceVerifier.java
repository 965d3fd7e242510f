package dev.larkspur.runtime.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret of one login with PKCE (RFC 7636). Its SHA-256 hash is sent with the login, and the
 * secret itself with the authorization code, so that a stolen code is useless. Keep it in the
 * session of the user.
 *
 * @param value 43 to 128 letters, digits, hyphens, dots, underscores and tildes
 */
public record PkceVerifier(String value) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int RANDOM_BYTES = 32;
  private static final int SHORTEST = 43;
  private static final int LONGEST = 128;

  /**
   * Creates a verifier from a stored value.
   *
   * @throws IllegalArgumentException if the value is not a valid verifier
   */
  public PkceVerifier {
    if (value.length() < SHORTEST
        || value.length() > LONGEST
        || !value.chars().allMatch(PkceVerifier::isPermitted)) {
      throw new IllegalArgumentException(
          "A PKCE verifier has 43 to 128 letters, digits, hyphens, dots, underscores and tildes");
    }
  }

  /** Returns a new random verifier. */
  public static PkceVerifier random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return new PkceVerifier(base64(bytes));
  }

  /** Returns the challenge for the method {@code S256}, which is not secret. */
  public String challenge() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return base64(sha256.digest(value.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JVM has no SHA-256", e);
    }
  }

  private static boolean isPermitted(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._~".indexOf(c) >= 0;
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Returns the class name; the value is left out. */
  @Override
  public String toString() {
    return "PkceVerifier";
  }
}
