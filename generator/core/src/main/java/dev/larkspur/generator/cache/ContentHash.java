package dev.larkspur.generator.cache;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hash of a content: the first half of its SHA-256, in hexadecimal. */
public final class ContentHash {
  private static final int LENGTH = 32;

  private ContentHash() {}

  /** Returns the hash of a content. */
  public static String of(byte[] content) {
    return text(sha256().digest(content));
  }

  static String text(byte[] digest) {
    return HexFormat.of().formatHex(digest).substring(0, LENGTH);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
