package dev.larkspur.runtime.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.Callable;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCipherTest {
  private final EventCipher cipher = new EventCipher("test key");

  @Test
  void the_example_of_the_documentation_is_decrypted() throws Exception {
    assertThat(cipher.decrypt("P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk="))
        .isEqualTo("hello world".getBytes(UTF_8));
  }

  @Test
  void text_of_any_length_can_be_encrypted_and_decrypted() throws Exception {
    Random random = new Random(7);
    for (int length = 0; length < 70; length++) {
      byte[] clear = new byte[length];
      random.nextBytes(clear);
      assertThat(cipher.decrypt(cipher.encrypt(clear))).isEqualTo(clear);
    }
  }

  @Test
  void each_encryption_of_a_text_is_different() {
    assertThat(cipher.encrypt(new byte[5])).isNotEqualTo(cipher.encrypt(new byte[5]));
  }

  @Test
  void only_an_exact_padding_is_accepted() throws Exception {
    byte[] block = "sixteen letters!".getBytes(UTF_8);
    byte[] last = new byte[16];
    for (int length = 0; length < 256; length++) {
      for (int right = 0; right <= 16; right++) {
        Arrays.fill(last, (byte) 99);
        for (int i = 0; i < right; i++) {
          last[15 - i] = (byte) length;
        }
        String text = unpadded(block, last);
        boolean endsRight = right > 0 || length == 99;
        if (endsRight && length >= 1 && length <= 16 && right >= length) {
          assertThat(cipher.decrypt(text)).hasSize(32 - length);
        } else if (length != 99) {
          assertThatThrownBy(() -> cipher.decrypt(text))
              .isInstanceOf(GeneralSecurityException.class);
        }
      }
    }
  }

  @Test
  void another_key_cannot_decrypt() throws Exception {
    String text = cipher.encrypt("{\"a\":1}".getBytes(UTF_8));
    for (int i = 0; i < 200; i++) {
      EventCipher other = new EventCipher("key " + i);
      // One padding in about 256 is valid by chance; the decrypted text is then random.
      assertThat(outcome(() -> other.decrypt(text))).isNotEqualTo("{\"a\":1}".getBytes(UTF_8));
    }
  }

  private static Object outcome(Callable<byte[]> decryption) throws Exception {
    try {
      return decryption.call();
    } catch (GeneralSecurityException e) {
      return e;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "!",
        "aGVsbG8=",
        "P37w+VZImNgPEO1RBhJ6Rg==",
        "P37w+VZI\nmNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk="
      })
  void invalid_ciphertext_is_rejected(String text) {
    assertThatThrownBy(() -> cipher.decrypt(text)).isInstanceOf(GeneralSecurityException.class);
  }

  private static String unpadded(byte[]... blocks) throws Exception {
    byte[] key = MessageDigest.getInstance("SHA-256").digest("test key".getBytes(UTF_8));
    Cipher plain = Cipher.getInstance("AES/CBC/NoPadding");
    plain.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
    byte[] whole = new byte[16 + 16 * blocks.length];
    byte[] clear = new byte[16 * blocks.length];
    for (int i = 0; i < blocks.length; i++) {
      System.arraycopy(blocks[i], 0, clear, 16 * i, 16);
    }
    plain.doFinal(clear, 0, clear.length, whole, 16);
    return Base64.getEncoder().encodeToString(whole);
  }
}
