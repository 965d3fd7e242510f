package dev.larkspur.runtime.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The platform's signature of a request: SHA-256 over timestamp, nonce, encrypt key and body. */
public final class EventSignature {
  /** The header with the signature in hexadecimal digits. */
  public static final String HEADER = "X-Lark-Signature";

  /** The header with the seconds since 1970 at which the request was made. */
  public static final String TIMESTAMP_HEADER = "X-Lark-Request-Timestamp";

  /** The header with a word that is used once. */
  public static final String NONCE_HEADER = "X-Lark-Request-Nonce";

  private final byte[] encryptKey;

  /** Takes the encrypt key as the developer console shows it. */
  public EventSignature(String encryptKey) {
    this.encryptKey = encryptKey.getBytes(StandardCharsets.UTF_8);
  }

  /** The signature of a request, in lower-case digits. */
  public String of(String timestamp, String nonce, byte[] body) {
    return HexFormat.of().formatHex(digest(timestamp, nonce, body));
  }

  /**
   * Whether a signature is that of a request. How long the comparison takes does not depend on how
   * much of it is right; the case of the digits does not matter.
   */
  boolean matches(String signature, String timestamp, String nonce, byte[] body) {
    byte[] given;
    try {
      given = HexFormat.of().parseHex(signature);
    } catch (IllegalArgumentException e) {
      return false;
    }
    return MessageDigest.isEqual(digest(timestamp, nonce, body), given);
  }

  static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private byte[] digest(String timestamp, String nonce, byte[] body) {
    return sha256(
        timestamp.getBytes(StandardCharsets.UTF_8),
        nonce.getBytes(StandardCharsets.UTF_8),
        encryptKey,
        body);
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "EventSignature";
  }
}
