package dev.larkspur.runtime.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.runtime.internal.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Verifies and decrypts requests of the platform.
 *
 * <p>With an encrypt key every event must have a recent signature. Only the challenge may be
 * unsigned, because the platform does not sign it. Every other unsigned request gets the same
 * response, whether it could be decrypted or not; otherwise the responses would reveal the content
 * of a captured ciphertext byte by byte.
 */
final class RequestVerifier {
  private static final int UNAUTHORIZED = 401;
  private static final int MALFORMED = 400;

  /** A larger number is a time in milliseconds instead of seconds. */
  private static final long SECONDS_END = 100_000_000_000L;

  private final @Nullable EventCipher cipher;
  private final @Nullable EventSignature signature;
  private final @Nullable EventSignature cardSignature;
  private final byte @Nullable [] verificationToken;
  private final Duration window;
  private final Clock clock;

  RequestVerifier(
      @Nullable String encryptKey,
      @Nullable String verificationToken,
      Duration window,
      Clock clock) {
    this.cipher = encryptKey == null ? null : new EventCipher(encryptKey);
    this.signature = encryptKey == null ? null : new EventSignature(encryptKey);
    this.cardSignature =
        verificationToken == null ? null : EventSignature.ofOldCards(verificationToken);
    this.verificationToken =
        verificationToken == null ? null : verificationToken.getBytes(StandardCharsets.UTF_8);
    this.window = window;
    this.clock = clock;
  }

  /**
   * Returns the decrypted body.
   *
   * @throws EventRejectedException if the request is not accepted
   */
  JsonNode open(HeaderLookup headers, byte[] body) throws EventRejectedException {
    if (cardSignature != null && isSigned(cardSignature, headers, body)) {
      checkTime(String.valueOf(headers.first(EventSignature.TIMESTAMP_HEADER)));
      return oldCard(clear(body));
    }
    if (signature == null) {
      return trusted(clear(body));
    }
    if (isSigned(signature, headers, body)) {
      checkTime(String.valueOf(headers.first(EventSignature.TIMESTAMP_HEADER)));
      return trusted(clear(body));
    }
    JsonNode unsigned = challenge(body);
    if (unsigned == null) {
      throw new EventRejectedException(UNAUTHORIZED, "the signature is missing or wrong");
    }
    return unsigned;
  }

  /** Returns a click on a card of the older format, whose token is not the verification token. */
  private static JsonNode oldCard(JsonNode clear) throws EventRejectedException {
    if (!IncomingEvent.isOldCard(clear)) {
      throw new EventRejectedException(UNAUTHORIZED, "the signature is missing or wrong");
    }
    return clear;
  }

  private static boolean isSigned(EventSignature signature, HeaderLookup headers, byte[] body) {
    String given = headers.first(EventSignature.HEADER);
    String timestamp = headers.first(EventSignature.TIMESTAMP_HEADER);
    String nonce = headers.first(EventSignature.NONCE_HEADER);
    return given != null
        && timestamp != null
        && nonce != null
        && signature.matches(given, timestamp, nonce, body);
  }

  private void checkTime(String timestamp) throws EventRejectedException {
    Instant made;
    try {
      long number = Long.parseLong(timestamp);
      made = number < SECONDS_END ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    } catch (NumberFormatException | DateTimeException e) {
      throw new EventRejectedException(UNAUTHORIZED, "the timestamp is invalid");
    }
    if (Duration.between(made, clock.instant()).abs().compareTo(window) > 0) {
      throw new EventRejectedException(UNAUTHORIZED, "the request is too old");
    }
  }

  private @Nullable JsonNode challenge(byte[] body) {
    try {
      JsonNode clear = clear(body);
      return Challenge.isIn(clear) ? trusted(clear) : null;
    } catch (EventRejectedException e) {
      return null;
    }
  }

  private JsonNode clear(byte[] body) throws EventRejectedException {
    JsonNode outer = object(body);
    JsonNode encrypted = outer.path("encrypt");
    if (!encrypted.isTextual()) {
      return outer;
    }
    if (cipher == null) {
      throw new EventRejectedException(
          MALFORMED, "the body is encrypted, but no encrypt key is set");
    }
    try {
      return object(cipher.decrypt(encrypted.textValue()));
    } catch (GeneralSecurityException e) {
      throw new EventRejectedException(MALFORMED, "the body cannot be decrypted");
    }
  }

  private JsonNode trusted(JsonNode clear) throws EventRejectedException {
    if (verificationToken != null) {
      JsonNode token = clear.path("header").path("token");
      String given = (token.isTextual() ? token : clear.path("token")).asText();
      if (!MessageDigest.isEqual(verificationToken, given.getBytes(StandardCharsets.UTF_8))) {
        throw new EventRejectedException(
            UNAUTHORIZED, "the verification token is missing or wrong");
      }
    }
    return clear;
  }

  private static JsonNode object(byte[] json) throws EventRejectedException {
    try {
      JsonNode node = Json.trees().readTree(json);
      if (node.isObject()) {
        return node;
      }
    } catch (IOException e) {
      throw new EventRejectedException(MALFORMED, "the body is not valid JSON");
    }
    throw new EventRejectedException(MALFORMED, "the body is not a JSON object");
  }
}
