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
 * Encrypts and decrypts event bodies: AES-256 in CBC mode with PKCS#7 padding, the key the SHA-256
 * of the app's encrypt key, the text Base64 of a random block and what follows from it.
 */
public final class EventCipher {
  private static final int BLOCK = 16;

  /** PKCS#5 is the name that Java gives to PKCS#7; it checks every byte of the padding. */
  private static final String ALGORITHM = "AES/CBC/PKCS5Padding";

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  /** Takes the encrypt key as the developer console shows it. */
  public EventCipher(String encryptKey) {
    this.key =
        new SecretKeySpec(
            EventSignature.sha256(encryptKey.getBytes(StandardCharsets.UTF_8)), "AES");
  }

  /**
   * The clear text, in UTF-8.
   *
   * @throws GeneralSecurityException if the text is no Base64, no whole number of blocks, or its
   *     padding is not exactly what the standard says
   */
  public byte[] decrypt(String text) throws GeneralSecurityException {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException("no Base64", e);
    }
    if (bytes.length < 2 * BLOCK || bytes.length % BLOCK != 0) {
      throw new GeneralSecurityException("no whole number of blocks");
    }
    Cipher cipher = Cipher.getInstance(ALGORITHM);
    cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(bytes, 0, BLOCK));
    return cipher.doFinal(bytes, BLOCK, bytes.length - BLOCK);
  }

  /** Encrypts as the platform does: for tests of receivers. */
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
      throw new IllegalStateException("every Java platform has AES", e);
    }
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "EventCipher";
  }
}
