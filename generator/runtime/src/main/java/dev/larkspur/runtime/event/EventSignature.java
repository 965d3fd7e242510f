package dev.larkspur.runtime.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The signature of a request: SHA-256 over timestamp, nonce, encrypt key and body. */
public final class EventSignature {
  /** The header with the signature in hexadecimal digits. */
  public static final String HEADER = "X-Lark-Signature";

  /** The header with the time of the request in seconds since 1970. */
  public static final String TIMESTAMP_HEADER = "X-Lark-Request-Timestamp";

  /** The header with a value that is used only once. */
  public static final String NONCE_HEADER = "X-Lark-Request-Nonce";

  private final byte[] encryptKey;

  /**
   * Creates a signer.
   *
   * @param encryptKey the encrypt key as shown in the developer console
   */
  public EventSignature(String encryptKey) {
    this.encryptKey = encryptKey.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the signature of a request, in lower-case hexadecimal digits. */
  public String of(String timestamp, String nonce, byte[] body) {
    return HexFormat.of().formatHex(digest(timestamp, nonce, body));
  }

  /**
   * Returns whether a signature belongs to a request. The comparison takes constant time and
   * ignores the case of the digits.
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
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }

  private byte[] digest(String timestamp, String nonce, byte[] body) {
    return sha256(
        timestamp.getBytes(StandardCharsets.UTF_8),
        nonce.getBytes(StandardCharsets.UTF_8),
        encryptKey,
        body);
  }

  /** Returns the class name; the key is left out. */
  @Override
  public String toString() {
    return "EventSignature";
  }
}
