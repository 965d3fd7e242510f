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

  /** Java calls PKCS#7 padding PKCS#5; it checks every byte of the padding. */
  private static final String ALGORITHM = "AES/CBC/PKCS5Padding";

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
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("not valid Base64", e);
    }
    if (bytes.length < 2 * BLOCK || bytes.length % BLOCK != 0) {
      throw new GeneralSecurityException("not a whole number of blocks");
    }
    Cipher cipher = Cipher.getInstance(ALGORITHM);
    cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(bytes, 0, BLOCK));
    return cipher.doFinal(bytes, BLOCK, bytes.length - BLOCK);
  }

  /** Encrypts a text as the platform does, for tests of receivers. */
  public String encrypt(byte[] clear) {
    try {
      byte[] start = new byte[BLOCK];
      random.nextBytes(start);
      Cipher cipher = Cipher.getInstance(ALGORITHM);
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
