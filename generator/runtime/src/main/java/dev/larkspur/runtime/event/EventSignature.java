package dev.larkspur.runtime.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The signature of a request: SHA-256 over timestamp, nonce, encrypt key and body; for cards of the
 * older format SHA-1 over timestamp, nonce, verification token and body.
 */
public final class EventSignature {
  /** The header with the signature in hexadecimal digits. */
  public static final String HEADER = "X-Lark-Signature";

  /** The header with the time of the request in seconds since 1970, in ten digits. */
  public static final String TIMESTAMP_HEADER = "X-Lark-Request-Timestamp";

  /** The header with a value that is used only once. */
  public static final String NONCE_HEADER = "X-Lark-Request-Nonce";

  private final String algorithm;
  private final byte[] key;

  /**
   * Creates a signer.
   *
   * @param encryptKey the encrypt key as shown in the developer console
   */
  public EventSignature(String encryptKey) {
    this("SHA-256", encryptKey);
  }

  private EventSignature(String algorithm, String key) {
    this.algorithm = algorithm;
    this.key = key.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Returns a signer for clicks on cards of the older format.
   *
   * @param verificationToken the verification token as shown in the developer console
   */
  public static EventSignature ofOldCards(String verificationToken) {
    return new EventSignature("SHA-1", verificationToken);
  }

  /** Returns the signature of a request, in lower-case hexadecimal digits. */
  public String of(String timestamp, String nonce, byte[] body) {
    return HexFormat.of().formatHex(digest(timestamp, nonce, body));
  }

  /**
   * Returns whether a signature belongs to a body. The comparison takes constant time and ignores
   * the case of the digits.
   */
  boolean matches(RequestSignature signature, byte[] body) {
    byte[] given;
    try {
      given = HexFormat.of().parseHex(signature.digits());
    } catch (IllegalArgumentException e) {
      return false;
    }
    return MessageDigest.isEqual(digest(signature.timestamp(), signature.nonce(), body), given);
  }

  static byte[] sha256(byte[] text) {
    return digest("SHA-256", text);
  }

  private static byte[] digest(String algorithm, byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(algorithm + " is not available", e);
    }
  }

  private byte[] digest(String timestamp, String nonce, byte[] body) {
    return digest(
        algorithm,
        timestamp.getBytes(StandardCharsets.UTF_8),
        nonce.getBytes(StandardCharsets.UTF_8),
        key,
        body);
  }

  /** Returns the class name; the key is left out. */
  @Override
  public String toString() {
    return "EventSignature";
  }
}
