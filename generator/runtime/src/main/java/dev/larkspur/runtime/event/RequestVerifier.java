package dev.larkspur.runtime.event;

import dev.larkspur.runtime.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Verifies and decrypts requests of the platform.
 *
 * <p>With an encrypt key every event must have a recent signature, which is checked before the body
 * is parsed. Only the challenge may be unsigned, because the platform does not sign it; a larger
 * unsigned body is rejected without being read. Every other unsigned request gets the same
 * response, whether it could be decrypted or not; otherwise the responses would reveal the content
 * of a captured ciphertext byte by byte. For the same reason an unsigned challenge is returned only
 * if it consists of the characters of an id.
 *
 * <p>Without an encrypt key the platform does not sign requests. The verification token is inside
 * the body, which must therefore be parsed first.
 */
final class RequestVerifier {
  /** The largest unsigned body in bytes. The encrypted challenge of the platform has about 250. */
  static final int LARGEST_CHALLENGE = 1 << 10;

  private static final int UNAUTHORIZED = 401;
  private static final int MALFORMED = 400;

  private final @Nullable EventCipher cipher;
  private final @Nullable EventSignature signature;
  private final @Nullable EventSignature cardSignature;
  private final byte @Nullable [] verificationToken;
  private final Duration window;
  private final Clock clock;

  /**
   * Creates a verifier.
   *
   * @param oldCards whether to accept the weaker signature of cards of the older format
   */
  RequestVerifier(
      @Nullable String encryptKey,
      @Nullable String verificationToken,
      boolean oldCards,
      Duration window,
      Clock clock) {
    this.cipher = encryptKey == null ? null : new EventCipher(encryptKey);
    this.signature = encryptKey == null ? null : new EventSignature(encryptKey);
    this.cardSignature =
        verificationToken == null || !oldCards
            ? null
            : EventSignature.ofOldCards(verificationToken);
    this.verificationToken =
        verificationToken == null ? null : verificationToken.getBytes(StandardCharsets.UTF_8);
    this.window = window;
    this.clock = clock;
  }

  /**
   * Returns whether a request must be signed but does not have the headers of a signature, so that
   * its body can only be a challenge.
   */
  boolean isUnsigned(HeaderLookup headers) {
    if (signature == null) {
      return false;
    }
    RequestSignature given = RequestSignature.read(headers);
    return given == null || (given.isOfOldCard() && cardSignature == null);
  }

  /**
   * Returns the decrypted body.
   *
   * @throws EventRejectedException if the request is not accepted
   */
  Json open(HeaderLookup headers, byte[] body) throws EventRejectedException {
    RequestSignature given = RequestSignature.read(headers);
    if (given != null) {
      EventSignature expected = given.isOfOldCard() ? cardSignature : signature;
      if (expected != null && expected.matches(given, body)) {
        checkTime(given);
        Json clear = clear(body);
        return given.isOfOldCard() ? oldCard(clear) : trusted(clear);
      }
    }
    return signature == null ? trusted(clear(body)) : challenge(body);
  }

  private void checkTime(RequestSignature given) throws EventRejectedException {
    Instant made = Instant.ofEpochSecond(given.seconds());
    if (Duration.between(made, clock.instant()).abs().compareTo(window) > 0) {
      throw new EventRejectedException(UNAUTHORIZED, "the request is too old");
    }
  }

  /** Returns a click on a card of the older format, whose token is not the verification token. */
  private static Json oldCard(Json clear) throws EventRejectedException {
    if (!IncomingEvent.isOldCard(clear)) {
      throw unsigned();
    }
    return clear;
  }

  private Json challenge(byte[] body) throws EventRejectedException {
    if (body.length > LARGEST_CHALLENGE) {
      throw unsigned();
    }
    try {
      Json clear = clear(body);
      if (Challenge.isIn(clear) && Challenge.isId(clear)) {
        return trusted(clear);
      }
    } catch (EventRejectedException e) {
      throw unsigned();
    }
    throw unsigned();
  }

  private static EventRejectedException unsigned() {
    return new EventRejectedException(UNAUTHORIZED, "the signature is missing or wrong");
  }

  private Json clear(byte[] body) throws EventRejectedException {
    Json outer = EventJson.read(body);
    Json encrypted = outer.get("encrypt");
    if (!encrypted.isText()) {
      return outer;
    }
    if (cipher == null) {
      throw new EventRejectedException(
          MALFORMED, "the body is encrypted, but no encrypt key is set");
    }
    Json decrypted = decrypted(cipher, encrypted.asText(""));
    if (decrypted == null) {
      throw new EventRejectedException(MALFORMED, "the body cannot be decrypted");
    }
    return decrypted;
  }

  /**
   * Returns the decrypted object; null for any failure. Text with invalid padding is parsed, too,
   * so that neither the response nor the time reveals which bytes of the padding are valid.
   */
  private static @Nullable Json decrypted(EventCipher cipher, String text) {
    try {
      byte[] blocks = cipher.blocks(text);
      int length = EventCipher.unpaddedLength(blocks);
      Json clear = EventJson.read(blocks, length < 0 ? blocks.length : length);
      return length < 0 ? null : clear;
    } catch (GeneralSecurityException | EventRejectedException e) {
      return null;
    }
  }

  private Json trusted(Json clear) throws EventRejectedException {
    if (verificationToken != null) {
      Json token = clear.get("header").get("token");
      String given = (token.isText() ? token : clear.get("token")).asText("");
      if (!MessageDigest.isEqual(verificationToken, given.getBytes(StandardCharsets.UTF_8))) {
        throw new EventRejectedException(
            UNAUTHORIZED, "the verification token is missing or wrong");
      }
    }
    return clear;
  }
}
