package dev.larkspur.runtime.event;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encryption of event bodies: AES-256 in CBC mode with PKCS#7 padding. The key is the SHA-256 hash
 * of the app's encrypt key; the text is the Base64 form of a random block followed by the encrypted
 * body.
 */
public final class EventCipher {
  private static final int BLOCK = 16;

  /** Java calls PKCS#7 padding PKCS#5. */
  private static final String PADDED = "AES/CBC/PKCS5Padding";

  private static final String UNPADDED = "AES/CBC/NoPadding";

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  /**
   * Creates a cipher.
   *
   * @param encryptKey the encrypt key as shown in the developer console
   */
  public EventCipher(String encryptKey) {
    this.key =
        new SecretKeySpec(
            EventSignature.sha256(encryptKey.getBytes(StandardCharsets.UTF_8)), "AES");
  }

  /**
   * Returns the decrypted text in UTF-8.
   *
   * @throws GeneralSecurityException if the text is not valid Base64, not a whole number of blocks,
   *     or incorrectly padded
   */
  public byte[] decrypt(String text) throws GeneralSecurityException {
    byte[] blocks = blocks(text);
    int length = unpaddedLength(blocks);
    if (length < 0) {
      throw new GeneralSecurityException("incorrectly padded");
    }
    return Arrays.copyOf(blocks, length);
  }

  /**
   * Returns the decrypted blocks with their padding, which can be invalid.
   *
   * @throws GeneralSecurityException if the text is not valid Base64 or not a whole number of
   *     blocks
   */
  byte[] blocks(String text) throws GeneralSecurityException {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("not valid Base64", e);
    }
    if (bytes.length < 2 * BLOCK || bytes.length % BLOCK != 0) {
      throw new GeneralSecurityException("not a whole number of blocks");
    }
    Cipher cipher = Cipher.getInstance(UNPADDED);
    cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(bytes, 0, BLOCK));
    return cipher.doFinal(bytes, BLOCK, bytes.length - BLOCK);
  }

  /**
   * Returns the number of bytes before the padding; -1 if the padding is invalid. All bytes of the
   * last block are compared in any case, so that the time does not depend on them.
   */
  static int unpaddedLength(byte[] blocks) {
    int count = blocks[blocks.length - 1] & 0xFF;
    int wrong = (count - 1) >>> 31 | (BLOCK - count) >>> 31;
    for (int i = 1; i <= BLOCK; i++) {
      int padding = (i - count - 1) >> 31;
      wrong |= padding & ((blocks[blocks.length - i] & 0xFF) ^ count);
    }
    return wrong == 0 ? blocks.length - count : -1;
  }

  /** Encrypts a text as the platform does, for tests of receivers. */
  public String encrypt(byte[] clear) {
    try {
      byte[] start = new byte[BLOCK];
      random.nextBytes(start);
      Cipher cipher = Cipher.getInstance(PADDED);
      cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(start));
      byte[] whole = Arrays.copyOf(start, BLOCK + cipher.getOutputSize(clear.length));
      int length = cipher.doFinal(clear, 0, clear.length, whole, BLOCK);
      return Base64.getEncoder().encodeToString(Arrays.copyOf(whole, BLOCK + length));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES is not available", e);
    }
  }

  /** Returns the class name; the key is left out. */
  @Override
  public String toString() {
    return "EventCipher";
  }
}
