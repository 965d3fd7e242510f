package dev.larkspur.generator.cache;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash by which contents are known again: the first half of SHA-256, in hex. */
public final class ContentHash {
  private static final int LENGTH = 32;

  private ContentHash() {}

  /** The hash of these bytes. */
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
